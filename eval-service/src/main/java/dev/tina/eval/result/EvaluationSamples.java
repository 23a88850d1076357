package dev.tina.eval.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.contracts.prompt.PromptMessage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The completions of an evaluation, to be looked at. */
public final class EvaluationSamples {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EvaluationSamples(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A completion with its verdict.
     *
     * @param earlier what was said before the problem, if anything was
     * @param repeat which of the evaluation's seeds
     * @param answer what was read as the answer; absent where none could be
     * @param correct absent where it could not be judged
     * @param rewards a number each, or why there is none
     */
    @Schema(name = "EvaluationSample")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sample(
            String taskId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PromptMessage> earlier,
            String problem,
            String referenceAnswer,
            boolean greedy,
            int repeat,
            int index,
            String text,
            int tokens,
            boolean truncated,
            @Nullable String answer,
            @Nullable Boolean correct,
            JsonNode rewards) {}

    /** What is wanted of them. */
    public enum Verdict {
        ALL,
        CORRECT,
        WRONG,
        TRUNCATED,
        UNANSWERED,
        UNJUDGED
    }

    /** In the order of the tasks, after so many of them. */
    public List<Sample> find(UUID evaluationId, Verdict verdict, long after, int limit) {
        return jdbc.sql("""
                        select task_id, earlier, problem, reference_answer, greedy, repeat, index, text, s.tokens, truncated,
                               answer, correct, rewards::text as rewards
                        from evaluation_group g join evaluation_sample s using (group_id)
                        where evaluation_id = :id and (%s)
                        order by position, index offset :offset limit :limit""".formatted(condition(verdict)))
                .param("id", evaluationId)
                .param("offset", after)
                .param("limit", limit)
                .query(this::sample)
                .list();
    }

    private static String condition(Verdict verdict) {
        return switch (verdict) {
            case ALL -> "true";
            case CORRECT -> "correct";
            case WRONG -> "not correct";
            case TRUNCATED -> "truncated";
            case UNANSWERED -> "answer is null";
            case UNJUDGED -> "correct is null";
        };
    }

    private Sample sample(ResultSet row, int number) throws SQLException {
        return new Sample(
                row.getString("task_id"),
                List.of(json.readValue(row.getString("earlier"), PromptMessage[].class)),
                row.getString("problem"),
                row.getString("reference_answer"),
                row.getBoolean("greedy"),
                row.getInt("repeat"),
                row.getInt("index"),
                row.getString("text"),
                row.getInt("tokens"),
                row.getBoolean("truncated"),
                row.getString("answer"),
                row.getObject("correct", Boolean.class),
                json.readTree(row.getString("rewards")));
    }
}
