package dev.tina.trainer.phase;

import dev.tina.trainer.job.UuidArray;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells of jobs' last ten steps what their time went to; sums are exact, so that the order of rows changes no digit. */
public final class LastPhases {

    private final JdbcClient jdbc;

    public LastPhases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By job; one without a finished step, or with steps older than these figures only, is left out. */
    public Map<UUID, PhaseShares> of(Collection<UUID> jobIds) {
        Map<UUID, EnumMap<StepPhase, Double>> seconds = new HashMap<>();
        Map<UUID, Integer> steps = new HashMap<>();
        jdbc.sql("""
                        select asked.id, figure.key, count(*) as steps, sum(figure.value::numeric * ten.seconds::numeric) as seconds
                        from unnest(cast(:jobs as uuid[])) asked(id)
                        cross join lateral (
                          select metrics::jsonb as metrics, seconds from step
                          where job_id = asked.id and state = 'DONE' order by step desc limit 10) ten
                        cross join lateral jsonb_each_text(ten.metrics) figure
                        where figure.key in (:phases)
                        group by asked.id, figure.key
                        """)
                .param("jobs", UuidArray.of(jobIds))
                .param("phases", StepPhase.metrics())
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    steps.put(id, row.getInt("steps"));
                    seconds.computeIfAbsent(id, job -> new EnumMap<>(StepPhase.class))
                            .put(StepPhase.of(row.getString("key")), row.getDouble("seconds"));
                });
        Map<UUID, PhaseShares> shares = new HashMap<>();
        seconds.forEach((id, all) -> shares.put(id, shares(steps.getOrDefault(id, 0), all)));
        return shares;
    }

    private static PhaseShares shares(int steps, Map<StepPhase, Double> seconds) {
        double total =
                seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        EnumMap<StepPhase, Double> shares = new EnumMap<>(StepPhase.class);
        seconds.forEach((phase, time) -> shares.put(phase, time / total));
        return new PhaseShares(steps, shares);
    }
}
