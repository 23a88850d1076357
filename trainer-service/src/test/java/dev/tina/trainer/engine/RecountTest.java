package dev.tina.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import dev.tina.contracts.JobState;
import dev.tina.trainer.sim.Databases;
import dev.tina.trainer.sim.World;
import dev.tina.trainer.step.StepRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every figure of a step that tells of completions, counted again by Postgres from the groups it learned from. */
class RecountTest {

    private static final String RECOUNT = """
            with sampled as (
                select g.group_id, (c ->> 'tokens')::float8 as tokens, (c ->> 'truncated')::boolean as truncated,
                       (c -> 'rewards' ->> 'accuracy')::float8 as accuracy,
                       (c -> 'rewards' ->> 'format')::float8 as format
                from prompt_group g join scored_group s on s.group_id = g.group_id,
                     jsonb_array_elements(s.completions::jsonb) c
                where g.step = :step and g.state = 'CONSUMED'),
            summed as (
                select *, 2 * accuracy + format as reward,
                       coalesce(stddev_samp(2 * accuracy + format) over (partition by group_id), 0) as spread
                from sampled),
            clock as (select seconds from step where step = :step)
            select avg(reward) as "reward", stddev_samp(reward) as "reward_std",
                   avg(accuracy) as "rewards/accuracy/mean", stddev_samp(accuracy) as "rewards/accuracy/std",
                   avg(format) as "rewards/format/mean", stddev_samp(format) as "rewards/format/std",
                   avg((spread = 0)::int)::float8 as "frac_reward_zero_std",
                   count(distinct group_id) filter (where spread = 0)::float8 as "groups/degenerate",
                   avg(tokens) as "completions/mean_length", min(tokens) as "completions/min_length",
                   max(tokens) as "completions/max_length", avg(truncated::int)::float8 as "completions/clipped_ratio",
                   sum(tokens) / (select seconds from clock) as "tokens_per_second",
                   (select sum(device_seconds) from scored_group s join prompt_group g on s.group_id = g.group_id
                    where g.step = :step and g.state = 'CONSUMED') as "rollout/device_seconds",
                   (select device_seconds from cost where role = 'LEARNING' and cause = 'step/' || :step)
                       as "learning/device_seconds",
                   (select seconds from clock) as "step_time"
            from summed
            """;

    @TempDir
    Path folder;

    private final JdbcClient jdbc = JdbcClient.create(Databases.shared());

    @Test
    void figuresOfEveryStepFollowFromWhatPostgresHoldsAlsoWhenTheTokensAreGone() throws Exception {
        Path base = SmallModel.write(Files.createDirectories(folder.resolve("model")));
        World world = new World(Databases.shared(), folder);
        UUID job = world.newJob(base, """
                {"steps": 4, "promptsPerStep": 3, "groupSize": 4, "lora": {"rank": 2}, "lengths": {"completion": 8},
                 "rewards": [{"name": "accuracy", "weight": 2}, {"name": "format"}]}""");
        world.settle(world.start("trainer", new EngineLearner(new BaseModels(Device.cpu()), SmallModel.memory())));
        assertThat(world.state(job)).isEqualTo(JobState.SUCCEEDED);
        assertThat(world.count("select count(*) from scored_group where payload is null"))
                .isGreaterThan(0);
        List<StepRecords.DoneStep> steps = new StepRecords(jdbc).list(job);
        assertThat(steps).hasSize(4);
        for (StepRecords.DoneStep step : steps) {
            recount(step.step())
                    .forEach((name, figure) -> assertThat(step.metrics().get(name))
                            .as("%s of step %d", name, step.step())
                            .isCloseTo(figure, within(1e-6 * Math.max(1, Math.abs(figure)))));
        }
    }

    private Map<String, Double> recount(int step) {
        Map<String, Double> figures = new LinkedHashMap<>();
        jdbc.sql(RECOUNT).param("step", step).query(row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                figures.put(row.getMetaData().getColumnLabel(column), row.getDouble(column));
            }
        });
        assertThat(figures).hasSize(16);
        return figures;
    }
}
