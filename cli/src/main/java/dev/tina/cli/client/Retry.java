package dev.tina.cli.client;

import dev.tina.common.Backoff;
import dev.tina.common.RetryAfter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

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

    private final Duration patience;
    private final WaitingClock clock;

    /** @param patience how long a request is sent again before it counts as failed */
    Retry(Duration patience, WaitingClock clock) {
        this.patience = patience;
        this.clock = clock;
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
        long end = clock.nanos() + patience.toNanos();
        for (int retry = 1; true; retry++) {
            Duration next = PAUSES.before(retry);
            try {
                HttpResponse<T> answer = call.send();
                if (!mayBeBetter(answer.statusCode(), repeatable) || clock.nanos() > end) {
                    return answer;
                }
                next = asked(answer).orElse(answer.statusCode() == TOO_MANY ? AFTER_TOO_MANY : next);
            } catch (IOException silence) {
                if (!repeatable || clock.nanos() > end) {
                    throw silence;
                }
            }
            clock.pause(next);
        }
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
