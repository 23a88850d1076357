package dev.tina.reward.grader;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.prompt.PromptMessage;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a grader is sent: a group of completions, and what they answer.
 *
 * @param version of this format
 * @param purpose {@code train} or {@code eval}
 */
record GraderRequest(
        int version,
        UUID groupId,
        UUID jobId,
        String purpose,
        int step,
        String taskId,
        List<PromptMessage> prompt,
        String referenceAnswer,
        List<Answer> completions) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * One completion.
     *
     * @param tokens how many were sampled, the stop token included
     * @param finishReason {@code stop} or {@code length}
     */
    record Answer(int index, String text, int tokens, String finishReason) {

        private static Answer of(int index, Completion completion) {
            return new Answer(index, completion.text(), completion.tokens().length, lower(completion.finishReason()));
        }
    }

    static GraderRequest of(RolloutCompleted rollout) {
        GroupKey key = rollout.request().key();
        return new GraderRequest(
                1,
                rollout.groupId(),
                key.jobId(),
                lower(key.purpose()),
                key.step(),
                key.taskId(),
                rollout.request().prompt(),
                rollout.request().referenceAnswer(),
                IntStream.range(0, rollout.completions().size())
                        .mapToObj(i -> Answer.of(i, rollout.completions().get(i)))
                        .toList());
    }

    byte[] json() {
        return MAPPER.writeValueAsBytes(this);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
