package dev.tina.trainer.cost;

import dev.tina.contracts.EvaluationCompleted;
import dev.tina.json.StrictJson;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.UuidArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many points of held-out Pass@1 a job has gained, as its events tell. */
public final class PassAt1Gain {

    private static final double POINTS = 100;

    private final JdbcClient jdbc;

    public PassAt1Gain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From version 0 to the last version judged, by job; a job of which not both are judged is left out. */
    Map<UUID, Double> of(Collection<Job> jobs) {
        Map<UUID, Job> judged = new HashMap<>();
        jobs.stream().filter(job -> job.recipe().evaluation() != null).forEach(job -> judged.put(job.id(), job));
        Map<UUID, List<EvaluationCompleted>> evaluations = new HashMap<>();
        jdbc.sql("""
                        select job_id, data from job_event
                        where job_id = any(cast(:jobs as uuid[])) and type = 'evaluation'
                        """).param("jobs", UuidArray.of(judged.keySet())).query(row -> {
            evaluations
                    .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(StrictJson.mapper().readValue(row.getString(2), EvaluationCompleted.class));
        });
        Map<UUID, Double> points = new HashMap<>();
        evaluations.forEach((id, all) ->
                points(Objects.requireNonNull(judged.get(id)), all).ifPresent(gained -> points.put(id, gained)));
        return points;
    }

    private static OptionalDouble points(Job job, List<EvaluationCompleted> evaluations) {
        List<EvaluationCompleted> own = evaluations.stream()
                .filter(evaluation -> job.isJudgedBy(evaluation.taskSet()))
                .sorted(Comparator.comparingInt(EvaluationCompleted::policyVersion))
                .toList();
        return own.size() < 2 || own.getFirst().policyVersion() != 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        POINTS * (own.getLast().passAt1() - own.getFirst().passAt1()));
    }
}
