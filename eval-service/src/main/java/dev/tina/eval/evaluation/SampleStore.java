package dev.tina.eval.evaluation;

import dev.tina.contracts.Completion;
import dev.tina.contracts.FinishReason;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RewardValue;
import dev.tina.eval.statistics.Reasoning;
import dev.tina.eval.statistics.TaskTally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every completion of an evaluation with its verdict, in Postgres, and the sums over them. */
@Repository
class SampleStore {

    /** The rewards that say whether an answer is right; the first there is decides. */
    static final List<String> JUDGES = List.of("accuracy", "choice");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SampleStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(GroupScored scored) {
        List<Object[]> rows = new ArrayList<>();
        for (int index = 0; index < scored.rewards().size(); index++) {
            Completion completion = scored.rollout().completions().get(index);
            rows.add(new @Nullable Object[] {
                scored.groupId(),
                index,
                completion.text().replace("\0", "\uFFFD"),
                completion.tokens().length,
                completion.finishReason() == FinishReason.LENGTH,
                correct(scored, index),
                Reasoning.isShownIn(completion.text())
            });
        }
        batches.batchUpdate("""
                insert into evaluation_sample (group_id, index, text, tokens, truncated, correct, reasoned)
                values (?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private static @Nullable Boolean correct(GroupScored scored, int index) {
        Map<String, RewardValue> rewards = scored.rewards().get(index);
        Optional<RewardValue> judgement =
                JUDGES.stream().filter(rewards::containsKey).findFirst().map(rewards::get);
        return judgement.orElse(null) instanceof RewardValue.Present present ? (Boolean) (present.value() >= 1) : null;
    }

    /** One tally a task, in the order of the tasks. */
    List<TaskTally> tallies(UUID evaluationId, boolean greedy) {
        return jdbc.sql("""
                        select count(correct)::int as samples, count(*) filter (where correct)::int as correct
                        from evaluation_group join evaluation_sample using (group_id)
                        where evaluation_id = :id and greedy = :greedy
                        group by group_id, position order by position""")
                .param("id", evaluationId)
                .param("greedy", greedy)
                .query((row, number) -> new TaskTally(row.getInt("samples"), row.getInt("correct")))
                .list();
    }

    /** Sums over the sampled completions, and of tokens and time over the greedy ones too. */
    record Sums(
            long samples,
            long reasoned,
            long reasonedCorrect,
            long truncated,
            long unjudged,
            long tokens,
            double time) {}

    Sums sums(UUID evaluationId) {
        return jdbc.sql("""
                        select count(*) filter (where not greedy) as samples,
                               count(*) filter (where not greedy and reasoned) as reasoned,
                               count(*) filter (where not greedy and reasoned and correct) as reasoned_correct,
                               count(*) filter (where not greedy and truncated) as truncated,
                               count(*) filter (where not greedy and correct is null) as unjudged,
                               (select sum(tokens) from evaluation_group where evaluation_id = :id) as tokens,
                               (select sum(device_seconds) from evaluation_group where evaluation_id = :id) as time
                        from evaluation_group join evaluation_sample using (group_id)
                        where evaluation_id = :id""").param("id", evaluationId).query(SampleStore::sums).single();
    }

    private static Sums sums(ResultSet row, int number) throws SQLException {
        return new Sums(
                row.getLong("samples"),
                row.getLong("reasoned"),
                row.getLong("reasoned_correct"),
                row.getLong("truncated"),
                row.getLong("unjudged"),
                row.getLong("tokens"),
                row.getDouble("time"));
    }
}
