package dev.tina.trainer.cost;

import dev.tina.service.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The processes that have worked lately, from what they were charged for and the groups they sampled. */
public final class Workers {

    /** Who has not worked for so long is not named any more. */
    public static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public Workers(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a process has done within the last hour.
     *
     * @param name of the process
     * @param device its kind, such as {@code cpu} or {@code NVIDIA L40S}
     * @param works how many pieces of work: groups sampled, steps learned
     * @param tokensPerSecond tokens sampled for training in a second of device time; null where none were
     * @param lastSeen when its last work came in
     */
    public record Worked(
            String name,
            String device,
            Role role,
            long works,
            double deviceSeconds,
            @Nullable Double tokensPerSecond,
            Instant lastSeen) {}

    /** A line for each process and role, the latest seen first. */
    public List<Worked> recent() {
        return jdbc.sql("""
                        select c.worker, c.device, c.role, count(*) as works, sum(c.device_seconds) as device_seconds,
                               max(c.counted_at) as last_seen, max(s.rate) as tokens_per_second
                        from cost c
                        left join (select worker, sum(tokens) / nullif(sum(device_seconds), 0) as rate
                                   from scored_group where received_at > :since group by worker) s
                          on s.worker = c.worker and c.role = 'ROLLOUT'
                        where c.counted_at > :since and c.worker <> '' and c.role <> 'IDLE'
                        group by c.worker, c.device, c.role
                        order by last_seen desc, c.worker, c.role
                        """)
                .param("since", SqlTime.of(clock.instant().minus(WINDOW)))
                .query(Workers::read)
                .list();
    }

    private static Worked read(ResultSet row, int number) throws SQLException {
        double rate = row.getDouble("tokens_per_second");
        boolean sampled = !row.wasNull();
        return new Worked(
                row.getString("worker"),
                row.getString("device"),
                Role.valueOf(row.getString("role")),
                row.getLong("works"),
                row.getDouble("device_seconds"),
                sampled ? rate : null,
                SqlTime.read(row, "last_seen"));
    }
}
