package dev.tina.trainer.plan;

import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.group.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which groups have found a worker, and since when a job waits for one. */
public final class WaitingGroups {

    private static final Duration USUAL = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public WaitingGroups(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that a worker took the group's attempt; false if that was known, or the group is none of a job's. */
    public boolean note(RolloutTaken taken) {
        return taken.purpose() == Purpose.TRAIN
                && jdbc.sql("""
                                update prompt_group set taken_attempt = :attempt
                                where group_id = :id and taken_attempt < :attempt
                                """)
                                .param("attempt", taken.attempt())
                                .param("id", taken.groupId())
                                .update()
                        == 1;
    }

    /** What a job waits for in vain, in a sentence: groups that no worker took for a minute, while none is in work. */
    public Optional<String> complaint(UUID jobId) {
        return jdbc.sql("""
                        select count(*) filter (where taken_attempt < attempt),
                               count(*) filter (where taken_attempt >= attempt),
                               min(waits_since) filter (where taken_attempt < attempt)
                        from prompt_group where job_id = :job and state = 'ASKED'
                        """)
                .param("job", jobId)
                .query((row, number) -> new Wait(row.getInt(1), row.getInt(2), row.getObject(3, OffsetDateTime.class)))
                .single()
                .complaint(clock.instant());
    }

    /** @param since when the first of the waiting was asked for; null if none waits */
    private record Wait(int waiting, int inWork, @Nullable OffsetDateTime since) {

        Optional<String> complaint(Instant now) {
            if (since == null || inWork > 0) {
                return Optional.empty();
            }
            Duration time = Duration.between(since.toInstant(), now);
            return time.compareTo(USUAL) < 0
                    ? Optional.empty()
                    : Optional.of("no rollout worker has taken any of the " + waiting + " groups asked for in "
                            + time.toMinutes() + " min; the job goes on when one does");
        }
    }
}
