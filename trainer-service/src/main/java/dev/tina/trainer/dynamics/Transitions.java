package dev.tina.trainer.dynamics;

import dev.tina.trainer.job.UuidArray;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The phase transitions of jobs, in Postgres: the first one found stays. */
public final class Transitions {

    private final JdbcClient jdbc;

    public Transitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One step of both curves. */
    private record Point(double length, double format) {}

    /**
     * Looks at a job's curves up to a step that is done, within the transaction that finishes it.
     *
     * @return the transition if it is found now; empty if there is none, or it was found before
     */
    public Optional<Transition> watch(UUID jobId, int plannedSteps, int step) {
        if (of(List.of(jobId)).containsKey(jobId)) {
            return Optional.empty();
        }
        Windows windows = Windows.of(plannedSteps);
        List<Point> curves = curves(jobId, step);
        OptionalInt found = new TransitionDetector(windows)
                .find(
                        curves.stream().mapToDouble(Point::length).toArray(),
                        curves.stream().mapToDouble(Point::format).toArray());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(insert(jobId, new Transition(found.getAsInt(), step, windows.length())));
    }

    /** Those found, by job. */
    Map<UUID, Transition> of(Collection<UUID> jobIds) {
        Map<UUID, Transition> found = new HashMap<>();
        jdbc.sql("select job_id, step, detected_at, near from transition where job_id = any(cast(:jobs as uuid[]))")
                .param("jobs", UuidArray.of(jobIds))
                .query(row -> {
                    found.put(
                            row.getObject(1, UUID.class), new Transition(row.getInt(2), row.getInt(3), row.getInt(4)));
                });
        return found;
    }

    /** Empty if any step lacks a format reward: then there is nothing that could turn. */
    private List<Point> curves(UUID jobId, int step) {
        List<Point> points = jdbc.sql("""
                        select (figures ->> 'completions/mean_length')::float8, (figures ->> 'rewards/format/mean')::float8
                        from (select step, metrics::jsonb as figures from step
                              where job_id = :job and step <= :step and state = 'DONE') done
                        where figures -> 'completions/mean_length' is not null
                          and figures -> 'rewards/format/mean' is not null
                        order by step
                        """)
                .param("job", jobId)
                .param("step", step)
                .query((row, number) -> new Point(row.getDouble(1), row.getDouble(2)))
                .list();
        return points.size() == step ? points : List.of();
    }

    private Transition insert(UUID jobId, Transition transition) {
        jdbc.sql("insert into transition (job_id, step, detected_at, near) values (:job, :step, :at, :near)")
                .param("job", jobId)
                .param("step", transition.step())
                .param("at", transition.detectedAt())
                .param("near", transition.near())
                .update();
        return transition;
    }
}
