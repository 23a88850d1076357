package dev.tina.trainer.step;

import dev.tina.trainer.job.UuidArray;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells of jobs' last steps what they earned and how long they took. */
public final class LastSteps {

    private final JdbcClient jdbc;

    public LastSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of one job.
     *
     * @param reward mean of the last step; null where no completion had one
     * @param seconds median of the last ten steps
     */
    public record Pace(@Nullable Double reward, double seconds) {}

    /** By job; one without a finished step is left out. */
    public Map<UUID, Pace> of(Collection<UUID> jobIds) {
        Map<UUID, Pace> paces = new HashMap<>();
        jdbc.sql("""
                        select id, reward, typical from unnest(cast(:jobs as uuid[])) asked(id)
                        cross join lateral (
                          select (array_agg(metrics order by step desc))[1]::jsonb ->> 'reward' as reward,
                                 percentile_cont(0.5) within group (order by seconds) as typical
                          from (select step, metrics, seconds from step
                                where job_id = asked.id and state = 'DONE' order by step desc limit 10) ten) last
                        where typical is not null
                        """).param("jobs", UuidArray.of(jobIds)).query(row -> {
            String reward = row.getString("reward");
            paces.put(
                    row.getObject("id", UUID.class),
                    new Pace(reward == null ? null : Double.valueOf(reward), row.getDouble("typical")));
        });
        return paces;
    }
}
