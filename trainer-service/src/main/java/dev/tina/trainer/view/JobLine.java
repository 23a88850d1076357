package dev.tina.trainer.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.contracts.JobState;
import dev.tina.service.openapi.FreeForm;
import dev.tina.trainer.job.Wish;
import dev.tina.trainer.step.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A job in short, as lists show it. What is unknown is absent.
 *
 * @param name what people call it
 * @param recipeName the recipe it was made from; absent where its recipe was given whole
 * @param differs keys of its recipe that differ from the named one, dotted, such as {@code lora.rank}
 * @param base as its recipe names it
 * @param state QUEUED, RUNNING, PAUSED, SUCCEEDED, FAILED or CANCELLED
 * @param pending what will happen to a running job at the next step boundary: PAUSE or CANCEL; absent otherwise
 * @param startedAt when it first ran
 * @param step number of finished steps
 * @param policyVersion absent until version 0 is published
 * @param bestVersion the policy version with the highest held-out Pass@1, of equals the last; absent until one is judged
 * @param headline Pass@1 on its own held-out tasks; absent until version 0 is judged
 * @param signals how much it has found to learn from
 * @param outcome what has come of it
 * @param stepTime what the time of its last steps went to, and so what bounds it
 * @param reward mean of its last step
 * @param deviceSeconds of all roles together
 * @param dollars absent where a price is unknown
 * @param secondsLeft until its last step is done, by the median of its last ten steps; evaluations are not counted; absent
 *     unless it runs and has finished a step
 * @param failure why it failed, if it did
 * @param pauseReason why it paused by itself, if it did
 * @param waitingFor what a running job waits for in vain, such as a rollout worker
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobLine(
        UUID id,
        String name,
        List<String> tags,
        @Nullable String note,
        @Nullable String recipeName,

        @FreeForm(
                description = "Keys of its recipe that differ from the named one, dotted.",
                example = "{\"lora.rank\": 16}")
        Map<String, JsonNode> differs,

        String base,
        String taskSet,
        long seed,
        JobState state,
        @Nullable Wish pending,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int step,
        int steps,
        @Nullable Integer policyVersion,
        @Nullable Integer bestVersion,
        @Nullable Headline headline,
        Signals signals,
        Outcome outcome,
        StepTimeView stepTime,
        @Nullable Double reward,
        double deviceSeconds,
        @Nullable Double dollars,
        @Nullable Double secondsLeft,
        @Nullable String failure,
        @Nullable String pauseReason,
        @Nullable String waitingFor) {}
