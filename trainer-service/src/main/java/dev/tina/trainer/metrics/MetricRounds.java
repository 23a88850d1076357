package dev.tina.trainer.metrics;

import dev.tina.common.Backoff;
import dev.tina.trainer.metrics.MetricCursors.Cursor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Tells one place of all jobs, round by round; a job that cannot be told waits ever longer, and holds up no other. */
final class MetricRounds {

    private static final Logger log = LoggerFactory.getLogger(MetricRounds.class);
    private static final int EVENTS_AT_ONCE = 100;
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));

    private final MetricPlace place;
    private final MetricCursors cursors;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final Map<UUID, Refusal> refused = new HashMap<>();

    /** How often a job could not be told one time after the other, and when it is tried again. */
    private record Refusal(int times, Instant again) {}

    MetricRounds(MetricPlace place, MetricCursors cursors, TransactionOperations transactions, InstantSource clock) {
        this.place = place;
        this.cursors = cursors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Tells of all that is new. */
    void round() throws InterruptedException {
        List<UUID> behind = cursors.behind(place.name());
        refused.keySet().retainAll(behind);
        for (UUID job : behind) {
            Refusal refusal = refused.get(job);
            if (refusal == null || !clock.instant().isBefore(refusal.again())) {
                tell(job);
            }
        }
    }

    private void tell(UUID job) throws InterruptedException {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = Boolean.TRUE.equals(transactions.execute(status -> tellSome(job)));
            }
            refused.remove(job);
        } catch (RuntimeException e) {
            Refusal before = refused.get(job);
            int times = before == null ? 1 : before.times() + 1;
            Duration pause = PAUSES.before(times);
            refused.put(job, new Refusal(times, clock.instant().plus(pause)));
            log.warn(
                    "metrics of job {} are not told to {} ({}); the job goes on, and they are told again in {} s",
                    job,
                    place.name(),
                    reason(e),
                    pause.toSeconds());
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Whether more may be to tell. */
    private boolean tellSome(UUID job) {
        Cursor cursor = cursors.hold(place.name(), job).orElse(null);
        List<MetricEvent> events = cursor == null ? List.of() : cursors.next(cursor, EVENTS_AT_ONCE);
        if (cursor == null || events.isEmpty()) {
            return false;
        }
        String reference = tell(cursor, events);
        cursors.move(place.name(), cursor, events.getLast().id(), reference);
        return events.size() == EVENTS_AT_ONCE;
    }

    private @Nullable String tell(Cursor cursor, List<MetricEvent> events) {
        try {
            return place.tell(cursor.jobId(), cursor.reference(), events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private static String reason(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
    }
}
