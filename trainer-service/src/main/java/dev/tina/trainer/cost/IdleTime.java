package dev.tina.trainer.cost;

import dev.tina.service.database.SqlTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time that devices waited while a step was a job's next one: the step's time on the clock, less what each worker
 * that took part was charged for in it by any job, shared by the jobs that run. A device of the kind {@code cpu} is left
 * out, since others may use it meanwhile; so is time before the job's owner took it, in which the job may have been
 * paused.
 */
public final class IdleTime {

    private final JdbcClient jdbc;
    private final Costs costs;

    public IdleTime(JdbcClient jdbc, Costs costs) {
        this.jdbc = jdbc;
        this.costs = costs;
    }

    /** Charges the waiting of all who took part in the step, which has just been learned. */
    public void charge(UUID jobId, int step, Instant now) {
        Instant since = beginning(jobId, step);
        double seconds = Duration.between(since, now).toNanos() / 1e9;
        int jobs = Math.max(1, runningJobs());
        for (Busy busy : busy(jobId, step, since)) {
            double idle = Math.max(0, seconds - busy.seconds()) / jobs;
            String cause = "step/" + step + "/" + busy.worker().name();
            costs.add(new Charge(jobId, Role.IDLE, cause, busy.worker(), step, idle, false));
        }
    }

    private Instant beginning(UUID jobId, int step) {
        return jdbc.sql("""
                        select greatest(s.planned_at, before.done_at, j.lease_taken_at) as beginning
                        from step s join job j on j.id = s.job_id
                        left join step before on before.job_id = s.job_id and before.step = s.step - 1
                        where s.job_id = :job and s.step = :step
                        """)
                .param("job", jobId)
                .param("step", step)
                .query((row, number) -> SqlTime.read(row, "beginning"))
                .single();
    }

    private int runningJobs() {
        return jdbc.sql("select count(*) from job where state = 'RUNNING'")
                .query(Integer.class)
                .single();
    }

    private record Busy(Worker worker, double seconds) {}

    private List<Busy> busy(UUID jobId, int step, Instant since) {
        return jdbc.sql("""
                        select mine.worker, mine.device,
                               (select coalesce(sum(c.device_seconds), 0) from cost c
                                where c.worker = mine.worker and c.role <> 'IDLE' and c.counted_at > :since)
                        from (select distinct worker, device from cost
                              where job_id = :job and step = :step and role in ('ROLLOUT', 'LEARNING') and device <> :cpu) mine
                        order by 1, 2
                        """)
                .param("job", jobId)
                .param("step", step)
                .param("since", SqlTime.of(since))
                .param("cpu", Worker.CPU)
                .query((row, number) -> new Busy(new Worker(row.getString(1), row.getString(2)), row.getDouble(3)))
                .list();
    }
}
