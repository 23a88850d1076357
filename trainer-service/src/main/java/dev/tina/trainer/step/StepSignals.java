package dev.tina.trainer.step;

import dev.tina.trainer.job.UuidArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells from the finished steps in Postgres how much jobs have found to learn from. */
public final class StepSignals {

    private static final String FIGURES = """
            select job_id, count(groups) as steps, coalesce(sum(groups), 0) as groups,
                   sum(groups_without_gradient)::float8 / nullif(sum(groups), 0) as without_gradient,
                   sum(truncated)::float8 / nullif(sum(completions), 0) as truncated,
                   sum(absent_values)::float8 / nullif(sum(reward_values), 0) as absent
            from step where job_id = any(cast(:jobs as uuid[])) and state = 'DONE' and step > :after
            group by job_id
            """;

    /** A reason of an older version with a zero character in it is no jsonb. */
    private static final String REASONS = """
            select job_id, name, reason, count from (
              select *, row_number() over (partition by job_id order by count desc, name, reason) as place from (
                select job_id, reward ->> 'name' as name, reward ->> 'reason' as reason,
                       sum((reward ->> 'count')::bigint) as count
                from step cross join lateral jsonb_array_elements(
                  (case when strpos(absent, '\\u0000') > 0 then '[]' else absent end)::jsonb) reward
                where job_id = any(cast(:jobs as uuid[])) and state = 'DONE' and step > :after and absent <> '[]'
                group by job_id, name, reason) counted) placed
            where place <= 5 order by place
            """;

    private final JdbcClient jdbc;

    public StepSignals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By job, in as many queries for many as for one; a job without a finished step is left out. */
    public Map<UUID, Signals> of(Collection<UUID> jobIds) {
        return after(jobIds, 0);
    }

    /** Of the job's steps after that one. */
    Signals after(UUID jobId, int step) {
        return after(List.of(jobId), step).getOrDefault(jobId, Signals.UNKNOWN);
    }

    private Map<UUID, Signals> after(Collection<UUID> jobIds, int step) {
        Map<UUID, List<Signals.AbsentReason>> reasons = new HashMap<>();
        jdbc.sql(REASONS)
                .param("jobs", UuidArray.of(jobIds))
                .param("after", step)
                .query(row -> {
                    reasons.computeIfAbsent(row.getObject("job_id", UUID.class), id -> new ArrayList<>())
                            .add(new Signals.AbsentReason(
                                    row.getString("name"), row.getString("reason"), row.getLong("count")));
                });
        Map<UUID, Signals> signals = new HashMap<>();
        jdbc.sql(FIGURES)
                .param("jobs", UuidArray.of(jobIds))
                .param("after", step)
                .query(row -> {
                    UUID id = row.getObject("job_id", UUID.class);
                    signals.put(id, read(row, reasons.getOrDefault(id, List.of())));
                });
        return signals;
    }

    private static Signals read(ResultSet row, List<Signals.AbsentReason> reasons) throws SQLException {
        return new Signals(
                row.getInt("steps"),
                row.getLong("groups"),
                share(row, "without_gradient"),
                share(row, "truncated"),
                share(row, "absent"),
                reasons);
    }

    private static @Nullable Double share(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }
}
