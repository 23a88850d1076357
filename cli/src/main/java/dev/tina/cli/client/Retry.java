package dev.tina.cli.client;

import dev.tina.common.Backoff;
import dev.tina.common.RetryAfter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends a request again until it is answered for good or the patience is over.
 *
 * <p>A request that came too often (429) was not done, so it is always sent again. No answer, or an error of the server
 * (500 and above), may hide work that was done, so only a repeatable request is sent again after it. A pause is as long
 * as {@code Retry-After} says, at most 30 s; where the answer says nothing, pauses double from 300 ms to 3 s.
 */
final class Retry {

    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(300), Duration.ofSeconds(3));
    private static final Duration AFTER_TOO_MANY = Duration.ofSeconds(1);
    private static final long LONGEST_ASKED_SECONDS = 30;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private static final Duration UNNOTICED = Duration.ofSeconds(3);

    private final Duration first;
    private final Duration later;
    private final WaitingClock clock;
    private final Consumer<String> note;
    private boolean answered;

    /**
     * How long a request is sent again before it counts as failed.
     *
     * @param first until the first answer of all
     * @param later once there was one
     * @param note hears that a request waits, and that it waits no more
     */
    Retry(Duration first, Duration later, WaitingClock clock, Consumer<String> note) {
        this.first = first;
        this.later = later;
        this.clock = clock;
        this.note = note;
    }

    /** One patience for all, and nobody who hears of it. */
    Retry(Duration patience, WaitingClock clock) {
        this(patience, patience, clock, told -> {});
    }

    /** Sends the request once. */
    @FunctionalInterface
    interface Call<T> {

        HttpResponse<T> send() throws IOException, InterruptedException;
    }

    /**
     * The last answer, whatever its status.
     *
     * @throws IOException where no answer came
     */
    <T> HttpResponse<T> send(Call<T> call, boolean repeatable) throws IOException, InterruptedException {
        long begin = clock.nanos();
        Duration patience = answered ? later : first;
        boolean told = false;
        for (int retry = 1; true; retry++) {
            Duration next = PAUSES.before(retry);
            boolean isOver = clock.nanos() - begin > patience.toNanos();
            try {
                HttpResponse<T> answer = call.send();
                if (!mayBeBetter(answer.statusCode(), repeatable) || isOver) {
                    return answered(answer, told);
                }
                next = asked(answer).orElse(answer.statusCode() == TOO_MANY ? AFTER_TOO_MANY : next);
            } catch (IOException silence) {
                if (!repeatable || isOver) {
                    throw silence;
                }
            }
            if (!told && clock.nanos() - begin > UNNOTICED.toNanos()) {
                told = true;
                note.accept("the system does not answer; waiting for it, for " + patience.toSeconds() + " s at most");
            }
            clock.pause(next);
        }
    }

    private <T> HttpResponse<T> answered(HttpResponse<T> answer, boolean told) {
        boolean isGood = answer.statusCode() < SERVER_ERROR;
        answered |= isGood;
        if (told && isGood) {
            note.accept("the system answers again");
        }
        return answer;
    }

    private static boolean mayBeBetter(int status, boolean repeatable) {
        return status == TOO_MANY || (repeatable && status >= SERVER_ERROR);
    }

    private static Optional<Duration> asked(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(RetryAfter::seconds)
                .map(wait -> Duration.ofSeconds(Math.clamp(wait.toSeconds(), 1, LONGEST_ASKED_SECONDS)));
    }
}
