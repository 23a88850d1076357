package dev.tina.trainer.cost;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Device-seconds by job and role; the same cause is counted once, however often it is told. */
public final class Costs {

    private final JdbcClient jdbc;

    public Costs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts time of a known job; others' is ignored. */
    public void add(UUID jobId, Role role, String cause, double deviceSeconds, boolean discarded) {
        jdbc.sql("""
                        insert into cost (job_id, role, cause, device_seconds, discarded)
                        select id, :role, :cause, :seconds, :discarded from job where id = :job
                        on conflict do nothing
                        """)
                .param("job", jobId)
                .param("role", role.name())
                .param("cause", cause)
                .param("seconds", deviceSeconds)
                .param("discarded", discarded)
                .update();
    }

    /** Notes that the result of time counted before was thrown away. */
    public void discard(UUID jobId, Role role, String cause) {
        jdbc.sql("update cost set discarded = true where job_id = :job and role = :role and cause = :cause")
                .param("job", jobId)
                .param("role", role.name())
                .param("cause", cause)
                .update();
    }

    public Spent of(UUID jobId) {
        return jdbc.sql("""
                        select coalesce(sum(device_seconds) filter (where role = 'ROLLOUT'), 0) as rollout,
                               coalesce(sum(device_seconds) filter (where role = 'LEARNING'), 0) as learning,
                               coalesce(sum(device_seconds) filter (where role = 'EVALUATION'), 0) as evaluation,
                               coalesce(sum(device_seconds) filter (where discarded), 0) as discarded
                        from cost where job_id = :job
                        """).param("job", jobId).query(Costs::read).single();
    }

    private static Spent read(ResultSet row, int number) throws SQLException {
        return new Spent(
                row.getDouble("rollout"),
                row.getDouble("learning"),
                row.getDouble("evaluation"),
                row.getDouble("discarded"));
    }
}
