package dev.tina.trainer.plan;

import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.group.Purpose;
import dev.tina.service.database.SqlTime;
import dev.tina.trainer.job.UuidArray;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
                                update prompt_group set taken_attempt = :attempt, taken_at = :now
                                where group_id = :id and taken_attempt < :attempt
                                """)
                                .param("attempt", taken.attempt())
                                .param("now", SqlTime.of(clock.instant()))
                                .param("id", taken.groupId())
                                .update()
                        == 1;
    }

    /**
     * What jobs wait for in vain, each in a sentence: groups that no worker took for a minute, while none is in work. A
     * job that does not is left out.
     */
    public Map<UUID, String> complaints(Collection<UUID> jobIds) {
        Map<UUID, String> complaints = new HashMap<>();
        jdbc.sql("""
                        select job_id,
                               count(*) filter (where taken_attempt < attempt) as waiting,
                               count(*) filter (where taken_attempt >= attempt) as in_work,
                               min(waits_since) filter (where taken_attempt < attempt) as since
                        from prompt_group where job_id = any(cast(:jobs as uuid[])) and state = 'ASKED'
                        group by job_id
                        """).param("jobs", UuidArray.of(jobIds)).query(row -> {
            UUID jobId = row.getObject("job_id", UUID.class);
            Wait wait = new Wait(row.getInt("waiting"), row.getInt("in_work"), SqlTime.readNullable(row, "since"));
            wait.complaint(clock.instant()).ifPresent(complaint -> complaints.put(jobId, complaint));
        });
        return complaints;
    }

    /** @param since when the first of the waiting was asked for; null if none waits */
    private record Wait(int waiting, int inWork, @Nullable Instant since) {

        Optional<String> complaint(Instant now) {
            if (since == null || inWork > 0) {
                return Optional.empty();
            }
            Duration time = Duration.between(since, now);
            return time.compareTo(USUAL) < 0
                    ? Optional.empty()
                    : Optional.of("no rollout worker has taken any of the " + waiting + " groups asked for in "
                            + time.toMinutes() + " min; the job goes on when one does");
        }
    }
}
