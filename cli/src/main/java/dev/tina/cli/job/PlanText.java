package dev.tina.cli.job;

import dev.tina.cli.client.answer.PlanAnswer;
import dev.tina.cli.client.answer.PlanAnswer.Estimate;
import dev.tina.cli.client.answer.PlanAnswer.Memory;
import dev.tina.cli.client.answer.PlanAnswer.TooLong;
import dev.tina.cli.client.answer.PlanAnswer.Work;
import dev.tina.cli.text.Span;
import dev.tina.plan.Gigabytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A job that is only planned, as people read it: what it would learn from, what it would do, what that would take. */
final class PlanText {

    private static final int KEY_WIDTH = 28;

    private PlanText() {}

    static List<String> of(PlanAnswer plan) {
        List<String> lines = new ArrayList<>();
        lines.add("plan of " + (plan.name() == null ? "a job" : plan.name())
                + (plan.recipeName() == null ? "" : ", recipe " + plan.recipeName()) + "; no job is made");
        lines.add("base:      " + orUnknown(plan.baseFolder()));
        lines.add("tasks:     " + orUnknown(plan.tasks()) + " of "
                + plan.recipe().path("taskSet").asString(""));
        lines.add("too long:  " + tooLong(plan.tooLong()));
        lines.add("held out:  "
                + (plan.heldOut() == null
                        ? "none, so nothing will be judged"
                        : orUnknown(plan.heldOut().sentence())));
        lines.add("memory:    " + memory(plan.memory()));
        lines.add("work:      " + work(plan.work()));
        lines.add("will take: " + estimate(plan.estimate()));
        for (PlanAnswer.Prompt prompt : plan.prompts()) {
            lines.add("");
            lines.add("prompt of task " + prompt.taskId() + ", " + prompt.tokens() + " tokens:");
            prompt.text().lines().forEach(line -> lines.add("  | " + line));
        }
        lines.add("");
        lines.add("recipe:");
        addKeys("", plan.recipe(), lines);
        return lines;
    }

    private static String tooLong(@Nullable TooLong tooLong) {
        if (tooLong == null) {
            return "unknown";
        }
        String some = tooLong.taskIds().isEmpty() ? "" : ", such as " + String.join(", ", tooLong.taskIds());
        return tooLong.count() + " of " + tooLong.of() + " prompts are over lengths.prompt" + some;
    }

    private static String memory(@Nullable Memory memory) {
        return memory == null
                ? "unknown"
                : Gigabytes.of(memory.bytes()) + " of the " + Gigabytes.of(memory.of())
                        + " that the trainer plans with, " + memory.layersKept() + " of " + memory.layers()
                        + " layers kept; './tina plan' tells it part by part";
    }

    private static String work(@Nullable Work work) {
        return work == null
                ? "unknown"
                : "%d steps, each of %d prompts × %d completions: %d completions; %s evaluations"
                        .formatted(
                                work.steps(),
                                work.promptsPerStep(),
                                work.groupSize(),
                                work.completions(),
                                orUnknown(work.evaluations()));
    }

    private static String estimate(@Nullable Estimate estimate) {
        if (estimate == null || estimate.deviceSeconds() == null) {
            return "unknown" + (estimate == null || estimate.basis() == null ? "" : ": " + estimate.basis());
        }
        return Span.of(estimate.deviceSeconds()) + " of device time"
                + (estimate.dollars() == null ? "" : String.format(Locale.ROOT, ", %.4f $", estimate.dollars()))
                + (estimate.basis() == null ? "" : " (" + estimate.basis() + ")");
    }

    private static void addKeys(String path, JsonNode keys, List<String> lines) {
        keys.propertyStream().forEach(entry -> {
            String at = path + entry.getKey();
            if (entry.getValue().isObject() && !entry.getValue().isEmpty()) {
                addKeys(at + ".", entry.getValue(), lines);
            } else {
                lines.add("  " + at + ":" + " ".repeat(Math.max(1, KEY_WIDTH - at.length())) + entry.getValue());
            }
        });
    }

    private static String orUnknown(@Nullable Object value) {
        return value == null ? "unknown" : value.toString();
    }
}
