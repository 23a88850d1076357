package dev.tina.cli.job;

import dev.tina.cli.client.answer.LogAnswer;
import dev.tina.cli.text.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** An event of a job as lines; a version that is stored has none, since its step tells of it. */
final class LogText {

    private static final int LONGEST_REST = 300;

    private LogText() {}

    static List<String> of(LogAnswer event) {
        JsonNode data = event.data();
        List<String> said = switch (event.type()) {
            case "checkpoint" -> List.of();
            case "job" -> List.of(state(data));
            case "step" -> step(data);
            case "evaluation" -> List.of(evaluation(data));
            case "evaluation-failed" ->
                List.of("policy version " + number(data, "policyVersion") + " is not judged on "
                        + text(data, "taskSet", "its tasks") + ": " + text(data, "reason", rest(data)));
            case "references" ->
                List.of(number(data, "faulty") + " of " + number(data, "checked")
                        + " reference answers cannot be used");
            case "transition" -> List.of("the phase transition lies at step " + number(data, "step"));
            default -> List.of(event.type() + ": " + rest(data));
        };
        String when = event.at() == null ? "" : event.at() + "  ";
        return said.stream().map(line -> when + line).toList();
    }

    private static String state(JsonNode data) {
        String why = text(data, "reason", text(data, "failure", ""));
        return text(data, "state", "?") + " after step " + number(data, "step") + " of " + number(data, "steps")
                + (why.isEmpty() ? "" : ": " + why);
    }

    private static List<String> step(JsonNode data) {
        JsonNode metrics = data.path("metrics");
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "step %s: reward %s, length %s, gradient %s, %s s",
                number(data, "step"),
                figure(metrics, "reward"),
                figure(metrics, "completions/mean_length"),
                figure(metrics, "grad_norm"),
                figure(data, "seconds")));
        for (JsonNode absent : data.path("absent")) {
            lines.add("step %s: reward %s absent %s times: %s"
                    .formatted(
                            number(data, "step"),
                            text(absent, "name", "?"),
                            text(absent, "count", "?"),
                            text(absent, "reason", "no reason given")));
        }
        return lines;
    }

    private static String evaluation(JsonNode data) {
        return "policy version " + number(data, "policyVersion") + " judged on " + text(data, "taskSet", "its tasks")
                + ": Pass@1 "
                + Percent.withInterval(
                        data.path("passAt1").asDouble(),
                        data.path("low").asDouble(),
                        data.path("high").asDouble());
    }

    private static String number(JsonNode data, String field) {
        return text(data, field, "?");
    }

    private static String text(JsonNode data, String field, String otherwise) {
        JsonNode value = data.path(field);
        return value.isMissingNode() || value.isNull() ? otherwise : value.asString();
    }

    private static String figure(JsonNode data, String field) {
        JsonNode value = data.path(field);
        return value.isNumber() ? String.format(Locale.ROOT, "%.3g", value.asDouble()) : "-";
    }

    private static String rest(JsonNode data) {
        String all = data.toString();
        return all.length() <= LONGEST_REST ? all : all.substring(0, LONGEST_REST) + "…";
    }
}
