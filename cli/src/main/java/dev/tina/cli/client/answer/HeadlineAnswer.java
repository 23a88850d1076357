package dev.tina.cli.client.answer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job's Pass@1 on its own held-out tasks, from the base to the best version.
 *
 * @param base the untrained policy, version 0
 * @param best the highest; of equals the last
 * @param last the newest that is judged; absent where that is not said
 */
public record HeadlineAnswer(
        @Nullable String taskSet,
        Judged base,
        Judged best,
        @Nullable Judged last) {

    public HeadlineAnswer {
        Objects.requireNonNull(base, "a headline must have a base");
        Objects.requireNonNull(best, "a headline must have a best");
    }

    /**
     * A policy version that is judged.
     *
     * @param greedy share of the tasks that the greedy completion solves
     */
    public record Judged(
            int policyVersion,
            EstimatedShare passAt1,
            @Nullable Double greedy) {

        public Judged {
            Objects.requireNonNull(passAt1, "what is judged must have a passAt1");
        }
    }
}
