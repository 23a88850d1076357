package dev.tina.eval.evaluation;

import dev.tina.eval.result.EvaluationResult;
import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.service.database.SqlTime;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads evaluations from their rows. */
final class EvaluationRows implements RowMapper<Evaluation> {

    static final String SELECT =
            "select id, job_id, task_set, task_set_sha256, policy_version, samples_per_task, seeds,"
                    + " model, adapter, asked ->> 'prompt' as prompt, state, failure, result::text as result, reference_report::text as reference_report,"
                    + " created_at, completed_at from evaluation";

    private final JsonMapper json;

    EvaluationRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Evaluation mapRow(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        String references = row.getString("reference_report");
        return new Evaluation(
                row.getObject("id", UUID.class),
                row.getObject("job_id", UUID.class),
                new Evaluation.Subject(row.getString("model"), row.getString("adapter"), row.getInt("policy_version")),
                scale(row),
                EvaluationState.valueOf(row.getString("state")),
                references == null ? null : json.readValue(references, ReferenceReport.class),
                row.getString("failure"),
                result == null ? null : json.readValue(result, EvaluationResult.class),
                SqlTime.read(row, "created_at"),
                SqlTime.readNullable(row, "completed_at"));
    }

    private Evaluation.Scale scale(ResultSet row) throws SQLException {
        String prompt = row.getString("prompt");
        return new Evaluation.Scale(
                row.getString("task_set"),
                row.getString("task_set_sha256"),
                prompt == null ? null : json.readTree(prompt),
                row.getInt("samples_per_task"),
                longs(row.getArray("seeds")));
    }

    static List<Long> longs(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
