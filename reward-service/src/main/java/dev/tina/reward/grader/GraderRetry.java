package dev.tina.reward.grader;

import dev.tina.common.Backoff;
import dev.tina.reward.Deadline;
import dev.tina.reward.RewardProperties.Retry;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Makes a call again while its failure may pass: after {@code firstWait · 2^(n-1)}, at most {@code longestWait}, times
 * a factor between 0.5 and 1.5; or after what the grader asks for. Never past the deadline.
 */
final class GraderRetry {

    private final Retry settings;
    private final RandomGenerator random;
    private final Pause pause;

    GraderRetry(Retry settings, RandomGenerator random, Pause pause) {
        this.settings = settings;
        this.random = random;
        this.pause = pause;
    }

    /** Waits. */
    interface Pause {
        void last(Duration duration) throws InterruptedException;
    }

    /** What may be made again. */
    interface Call<T> {
        T make() throws GraderException;
    }

    /**
     * Makes it once and, while it fails, so many times again; throws the last attempt's {@link GraderException}.
     *
     * @param retries at most
     */
    <T> T make(Call<T> call, int retries, Deadline deadline) throws GraderException {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.make();
            } catch (GraderException e) {
                if (!e.isPassing() || attempt > retries) {
                    throw attempt == 1 ? e : e.and(", in attempt " + attempt);
                }
                rest(e, attempt, deadline);
            }
        }
    }

    private void rest(GraderException e, int attempt, Deadline deadline) throws GraderException {
        Duration wait = e.askedWait().orElseGet(() -> backoff(attempt));
        if (wait.compareTo(deadline.left()) >= 0) {
            throw e.and(", and the deadline leaves no time for another attempt");
        }
        try {
            pause.last(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    private Duration backoff(int attempt) {
        Duration wait = new Backoff(settings.firstWait(), settings.longestWait()).before(attempt);
        return Duration.ofNanos((long) (wait.toNanos() * random.nextDouble(0.5, 1.5)));
    }
}
