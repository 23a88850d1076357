package dev.tina.reward.grader;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that gave no rewards; its message tells the job's owner why, and holds nothing of what the grader answered. */
final class GraderException extends IOException {

    private final GraderFailure failure;
    private final boolean passing;
    private final @Nullable Duration wait;

    private GraderException(GraderFailure failure, String reason, boolean passing, @Nullable Duration wait) {
        super(reason);
        this.failure = failure;
        this.passing = passing;
        this.wait = wait;
    }

    /** One that would come again. */
    static GraderException lasting(GraderFailure failure, String reason) {
        return new GraderException(failure, reason, false, null);
    }

    /** One that another attempt may get over. */
    static GraderException passing(GraderFailure failure, String reason) {
        return new GraderException(failure, reason, true, null);
    }

    /** The same, where the grader says how long to wait before the next attempt. */
    GraderException after(Duration asked) {
        return new GraderException(failure, reason(), passing, asked);
    }

    /** The same, with something to add. */
    GraderException and(String more) {
        return new GraderException(failure, reason() + more, passing, wait);
    }

    GraderFailure failure() {
        return failure;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    boolean isPassing() {
        return passing;
    }

    Optional<Duration> askedWait() {
        return Optional.ofNullable(wait);
    }
}
