package dev.tina.rollout;

import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.group.Purpose;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.TemplateContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Requests for groups of a small model. */
record RolloutRequests(UUID job, BaseReference base, AdapterReference adapter, Instant deadline) {

    private static final TemplateContext CONTEXT = new TemplateContext(LocalDate.of(2026, 11, 30), Map.of());

    static RolloutRequests of(SmallModel model) {
        return new RolloutRequests(
                UUID.randomUUID(), model.base(), model.adapter(), Instant.now().plusSeconds(120));
    }

    RolloutRequests onBase(BaseReference other) {
        return new RolloutRequests(job, other, adapter, deadline);
    }

    RolloutRequests withAdapter(AdapterReference other) {
        return new RolloutRequests(job, base, other, deadline);
    }

    RolloutRequests until(Instant other) {
        return new RolloutRequests(job, base, adapter, other);
    }

    RolloutRequested ask(String task, String question, int groupSize) {
        return ask(task, question, groupSize, CONTEXT);
    }

    /** One that an evaluation makes. */
    RolloutRequested judge(String task, String question, int groupSize) {
        return ask(new GroupKey(job, Purpose.EVAL, "heldout", 1, task, 0), question, groupSize, CONTEXT);
    }

    RolloutRequested ask(String task, String question, int groupSize, TemplateContext template) {
        return ask(new GroupKey(job, Purpose.TRAIN, "train", 1, task, 0), question, groupSize, template);
    }

    private RolloutRequested ask(GroupKey key, String question, int groupSize, TemplateContext template) {
        return new RolloutRequested(
                key,
                1,
                List.of(new PromptMessage("user", question)),
                "42",
                groupSize,
                new SamplingParameters(1, 0, 1, 0, 12),
                key.taskId().hashCode(),
                true,
                base,
                adapter,
                List.of(),
                deadline,
                Optional.of(template));
    }
}
