package dev.tina.trainer.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.JobState;
import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.trainer.job.JobLabels;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.request.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over a real broker: a learner that ends a step only once the next one is sampled ends all of them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RunningService.class, SamplingWhileLearningTest.PatientLearner.class})
class SamplingWhileLearningTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int STEPS = 4;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SampledMeanwhile sampled;

    /** What was sampled while each step was learned. */
    static final class SampledMeanwhile implements IntConsumer {

        private final JdbcClient jdbc;
        private final Map<Integer, Long> groups = new ConcurrentHashMap<>();
        private final Map<Integer, Integer> versions = new ConcurrentHashMap<>();

        SampledMeanwhile(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** Learns for as long as it takes until all groups of the next step are in the ledger. */
        @Override
        public void accept(int step) {
            await().atMost(DEADLINE).until(() -> step == STEPS || scored(step + 1) == 2);
            groups.put(step, scored(step + 1));
            versions.put(
                    step,
                    jdbc.sql("select max(policy_version) from checkpoint")
                            .query(Integer.class)
                            .single());
        }

        private long scored(int step) {
            return jdbc.sql("select count(*) from prompt_group where step = :step and state = 'SCORED'")
                    .param("step", step)
                    .query(Long.class)
                    .single();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class PatientLearner {
        @Bean
        SampledMeanwhile sampledMeanwhile(JdbcClient jdbc) {
            return new SampledMeanwhile(jdbc);
        }
    }

    @Test
    void groupsOfTheNextStepAreSampledBeforeTheVersionOfTheStepAtWorkIsThere() {
        Recipe recipe = new RecipeBook()
                .resolve(
                        null,
                        StrictJson.mapper().readTree("""
                        {"base": "base", "taskSet": "tiny/train?seed=1&count=12", "steps": 4, "promptsPerStep": 2,
                         "groupSize": 2, "maxStaleness": 1, "deterministic": true, "evaluation": null,
                         "rewards": [{"name": "accuracy"}]}"""),
                        StrictJson.mapper().readTree("{}"));
        UUID id = UUID.randomUUID();
        Jobs jobs = new Jobs(jdbc);
        jobs.insert(id, Instant.now(), JobLabels.named("a job"), null, recipe, Path.of("/base"));

        await().atMost(DEADLINE).until(() -> jobs.find(id).orElseThrow().state() == JobState.SUCCEEDED);
        assertThat(sampled.groups).isEqualTo(Map.of(1, 2L, 2, 2L, 3, 2L, 4, 0L));
        assertThat(sampled.versions).isEqualTo(Map.of(1, 0, 2, 1, 3, 2, 4, 3));
    }
}
