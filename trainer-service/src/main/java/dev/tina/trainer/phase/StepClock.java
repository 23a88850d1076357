package dev.tina.trainer.phase;

import dev.tina.service.database.SqlTime;
import dev.tina.trainer.phase.CoveredTime.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells where a step's time went: what workers did for it is read from Postgres, so a trainer that
 * comes back in its middle tells the same.
 */
public final class StepClock {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public StepClock(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * The phases of a step that is about to end.
     *
     * @param begun when its learning began
     * @param learned when its learning ended
     * @param saved when its files were written
     */
    public PhaseTimes of(UUID jobId, int step, Instant begun, Instant learned, Instant saved) {
        List<GroupWait> groups = groups(jobId, step);
        Instant beginning = earlier(beginning(jobId, step), begun);
        Instant ready = groups.stream()
                .map(GroupWait::scored)
                .max(Instant::compareTo)
                .map(last -> last.isBefore(beginning) ? beginning : earlier(last, begun))
                .orElse(beginning);
        WaitingTime waiting = new WaitingTime(new Stretch(beginning, ready), groups);
        Map<StepPhase, Duration> times = new EnumMap<>(waiting.phases(
                delivered(jobId, step, waiting.beforeTaken()), delivered(jobId, step, waiting.sinceTaken())));
        times.merge(StepPhase.IDLE, between(ready, begun), Duration::plus);
        times.put(StepPhase.LEARNING, between(begun, learned));
        times.put(StepPhase.SAVING, between(learned, saved));
        return new PhaseTimes(times);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Nothing where the clock was set back meanwhile. */
    private static Duration between(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** Since when the step is the job's next one, or planned if that is later. */
    private Instant beginning(UUID jobId, int step) {
        return jdbc.sql("""
                        select greatest(s.planned_at, before.done_at) as beginning from step s
                        left join step before on before.job_id = s.job_id and before.step = s.step - 1
                        where s.job_id = :job and s.step = :step
                        """)
                .param("job", jobId)
                .param("step", step)
                .query((row, number) -> SqlTime.read(row, "beginning"))
                .single();
    }

    /** Those that were replaced too, since they were waited for. */
    private List<GroupWait> groups(UUID jobId, int step) {
        return jdbc.sql("""
                        select case when g.taken_at < s.received_at then g.taken_at else g.waits_since end as taken,
                               s.received_at - make_interval(secs => s.scoring_seconds) as sampled,
                               s.received_at as scored
                        from prompt_group g join scored_group s on s.group_id = g.group_id
                        where g.job_id = :job and g.step = :step
                        """)
                .param("job", jobId)
                .param("step", step)
                .query((row, number) -> new GroupWait(
                        SqlTime.read(row, "taken"), SqlTime.read(row, "sampled"), SqlTime.read(row, "scored")))
                .list();
    }

    private SampledSeconds delivered(UUID jobId, int step, Stretch within) {
        return jdbc.sql("""
                        select coalesce(sum(device_seconds) filter (where role = 'ROLLOUT' and job_id = :job and step = :step), 0)
                                   as step,
                               coalesce(sum(device_seconds) filter (where role = 'EVALUATION'), 0) as evaluations
                        from cost where counted_at > :from and counted_at <= :to
                        """)
                .param("job", jobId)
                .param("step", step)
                .param("from", SqlTime.of(within.from()))
                .param("to", SqlTime.of(within.to()))
                .query((row, number) -> new SampledSeconds(row.getDouble("step"), row.getDouble("evaluations")))
                .single();
    }
}
