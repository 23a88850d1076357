package dev.tina.trainer.cost;

import dev.tina.contracts.EvaluationCompleted;
import dev.tina.json.StrictJson;
import dev.tina.trainer.job.Job;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many points of held-out Pass@1 a job has gained, as its events tell. */
public final class PassAt1Gain {

    private static final double POINTS = 100;

    private final JdbcClient jdbc;

    public PassAt1Gain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From version 0 to the last version judged; empty before both are. */
    OptionalDouble of(Job job) {
        if (job.recipe().evaluation() == null) {
            return OptionalDouble.empty();
        }
        String taskSet = job.recipe().evaluation().taskSet();
        List<EvaluationCompleted> judged = jdbc
                .sql("select data from job_event where job_id = :job and type = 'evaluation'")
                .param("job", job.id())
                .query((row, number) -> StrictJson.mapper().readValue(row.getString(1), EvaluationCompleted.class))
                .list()
                .stream()
                .filter(evaluation -> evaluation.taskSet().equals(taskSet))
                .sorted(Comparator.comparingInt(EvaluationCompleted::policyVersion))
                .toList();
        return judged.size() < 2 || judged.getFirst().policyVersion() != 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        POINTS * (judged.getLast().passAt1() - judged.getFirst().passAt1()));
    }
}
