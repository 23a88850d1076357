package dev.tina.eval.result;

import dev.tina.common.StorableText;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.FinishReason;
import dev.tina.contracts.group.RewardValue;
import dev.tina.eval.statistics.Reasoning;
import dev.tina.eval.statistics.TaskTally;
import dev.tina.rewards.catalogue.AnswerReading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Every completion of an evaluation with its verdict, in Postgres, and the sums over them. */
public final class SampleStore {

    /** The rewards that say whether an answer is right; the first there is decides. */
    public static final List<String> JUDGES = List.of("accuracy", "choice");

    private static final String SAMPLES =
            "from evaluation_group join evaluation_sample using (group_id) where evaluation_id = :id";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    SampleStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    public void insert(GroupScored scored) {
        AnswerReading reading = AnswerReading.by(scored.rollout().request().rewards());
        SqlParameterSource[] rows = IntStream.range(0, scored.rewards().size())
                .mapToObj(index -> row(scored, index, reading))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into evaluation_sample
                    (group_id, index, text, tokens, truncated, correct, reasoned, answer, rewards)
                values (:group, :index, :text, :tokens, :truncated, :correct, :reasoned, :answer, :rewards::jsonb)""", rows);
    }

    private SqlParameterSource row(GroupScored scored, int index, AnswerReading reading) {
        Completion completion = scored.rollout().completions().get(index);
        String answer = reading.of(completion.text(), scored.rollout().request().referenceAnswer())
                .map(StorableText::of)
                .orElse(null);
        return new MapSqlParameterSource()
                .addValue("group", scored.groupId())
                .addValue("index", index)
                .addValue("text", StorableText.of(completion.text()))
                .addValue("tokens", completion.tokens().length)
                .addValue("truncated", completion.finishReason() == FinishReason.LENGTH)
                .addValue("correct", correct(scored, index))
                .addValue("reasoned", Reasoning.isShownIn(completion.text()))
                .addValue("answer", answer)
                .addValue(
                        "rewards",
                        json.writeValueAsString(values(scored.rewards().get(index))));
    }

    private static @Nullable Boolean correct(GroupScored scored, int index) {
        Map<String, RewardValue> rewards = scored.rewards().get(index);
        Optional<RewardValue> judgement =
                JUDGES.stream().filter(rewards::containsKey).findFirst().map(rewards::get);
        return judgement.orElse(null) instanceof RewardValue.Present present ? (Boolean) (present.value() >= 1) : null;
    }

    /** A number, or why there is none. */
    private static Map<String, Object> values(Map<String, RewardValue> rewards) {
        Map<String, Object> values = new LinkedHashMap<>();
        rewards.forEach((name, value) -> values.put(
                name,
                switch (value) {
                    case RewardValue.Present present -> present.value();
                    case RewardValue.Absent absent -> StorableText.of(absent.reason());
                }));
        return values;
    }

    /** One tally a task over all seeds, in the order of the tasks. */
    List<TaskTally> tallies(UUID evaluationId, boolean greedy) {
        return jdbc.sql("select count(correct)::int as samples, count(*) filter (where correct)::int as correct "
                        + SAMPLES + " and greedy = :greedy group by task_id order by min(position)")
                .param("id", evaluationId)
                .param("greedy", greedy)
                .query(SampleStore::tally)
                .list();
    }

    /** One tally a task of the samples of one seed. */
    List<TaskTally> tallies(UUID evaluationId, int repeat) {
        return jdbc.sql("select count(correct)::int as samples, count(*) filter (where correct)::int as correct "
                        + SAMPLES + " and not greedy and repeat = :repeat group by task_id order by min(position)")
                .param("id", evaluationId)
                .param("repeat", repeat)
                .query(SampleStore::tally)
                .list();
    }

    /** The sampled tallies by problem, so that those of two evaluations can be paired. */
    Map<String, TaskTally> talliesByProblem(UUID evaluationId) {
        Map<String, TaskTally> tallies = new LinkedHashMap<>();
        jdbc.sql("select task_id || ' ' || md5(earlier || problem) as task, count(correct)::int as samples,"
                        + " count(*) filter (where correct)::int as correct " + SAMPLES
                        + " and not greedy group by task_id, earlier, problem order by min(position)")
                .param("id", evaluationId)
                .query((row, number) -> Map.entry(row.getString("task"), tally(row, number)))
                .list()
                .forEach(entry -> tallies.put(entry.getKey(), entry.getValue()));
        return tallies;
    }

    private static TaskTally tally(ResultSet row, int number) throws SQLException {
        return new TaskTally(row.getInt("samples"), row.getInt("correct"));
    }

    /** Sums over the sampled completions, and of tokens and time over the greedy ones too. */
    record Sums(
            long samples,
            long reasoned,
            long reasonedCorrect,
            long truncated,
            long unanswered,
            long unjudged,
            long tokens,
            double time) {}

    Sums sums(UUID evaluationId) {
        return jdbc.sql("""
                        select count(*) filter (where not greedy) as samples,
                               count(*) filter (where not greedy and reasoned) as reasoned,
                               count(*) filter (where not greedy and reasoned and correct) as reasoned_correct,
                               count(*) filter (where not greedy and truncated) as truncated,
                               count(*) filter (where not greedy and answer is null) as unanswered,
                               count(*) filter (where not greedy and correct is null) as unjudged,
                               (select sum(tokens) from evaluation_group where evaluation_id = :id) as tokens,
                               (select sum(device_seconds) from evaluation_group where evaluation_id = :id) as time
                        """ + SAMPLES)
                .param("id", evaluationId)
                .query(SampleStore::sums)
                .single();
    }

    private static Sums sums(ResultSet row, int number) throws SQLException {
        return new Sums(
                row.getLong("samples"),
                row.getLong("reasoned"),
                row.getLong("reasoned_correct"),
                row.getLong("truncated"),
                row.getLong("unanswered"),
                row.getLong("unjudged"),
                row.getLong("tokens"),
                row.getDouble("time"));
    }
}
