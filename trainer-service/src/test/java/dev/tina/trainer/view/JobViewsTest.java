package dev.tina.trainer.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.EvaluationCompleted;
import dev.tina.contracts.EvaluationFailed;
import dev.tina.json.StrictJson;
import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.trainer.dynamics.FailedEvaluations;
import dev.tina.trainer.dynamics.HeldOutResults;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.JobQuery;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.sim.Databases;
import dev.tina.trainer.sim.TrainerProcess;
import dev.tina.trainer.sim.World;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class JobViewsTest {

    private static final String JUDGED = """
            {"steps": 2, "evaluation": {"everySteps": 1, "taskSet": "tiny/heldout", "taskCount": 4,
                                        "samplesPerTask": 2, "greedy": false, "sampling": null, "seed": 1}}""";

    @TempDir
    Path folder;

    private final CountingDataSource database = new CountingDataSource(Databases.shared());
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final JobEvents events = new JobEvents(jdbc, InstantSource.system());
    private final Jobs jobs = new Jobs(jdbc);
    private final JobViews views = TestViews.over(jdbc, events);
    private World world;

    @BeforeEach
    void emptyWorld() {
        world = new World(Databases.shared(), folder);
    }

    @Test
    void aPageOfManyJobsTakesAsManyQueriesAsOneOfOne() {
        UUID first = world.newJob("{\"steps\": 2}");
        database.take();
        assertThat(views.of(all())).hasSize(1);
        assertThat(views.lines(all())).hasSize(1);
        int queriesOfOne = database.take();
        for (int copy = 1; copy <= 40; copy++) {
            copy(first, new UUID(7, copy));
        }
        database.take();
        assertThat(views.of(all())).hasSize(41);
        assertThat(views.lines(all())).hasSize(41);
        assertThat(database.take()).isEqualTo(queriesOfOne).isEqualTo(24);
    }

    @Test
    void everyJobOfAPageShowsItsOwn() {
        TrainerProcess trainer = world.start("trainer");
        UUID judged = world.newJob(JUDGED);
        world.settle(trainer);
        HeldOutResults results = new HeldOutResults(jdbc);
        for (int version = 0; version <= 1; version++) {
            EvaluationCompleted completed = new EvaluationCompleted(
                    judged,
                    new UUID(1, version),
                    "tiny/heldout",
                    version,
                    0.25 * (version + 1),
                    0,
                    1,
                    4,
                    2,
                    Optional.of(0.5));
            results.add(completed);
            events.add(judged, "evaluation", completed);
        }
        UUID other = new UUID(7, 7);
        copy(judged, other);
        new FailedEvaluations(jdbc)
                .add(new EvaluationFailed(other, new UUID(2, 2), "tiny/heldout", 0, "nobody can read it"));
        new ReferenceReports(jdbc, events).add(other, new ReferenceReport(3, 0, List.of()));

        JobView first = find(judged);
        assertThat(first.line().bestVersion()).isEqualTo(1);
        assertThat(first.failedEvaluations()).isNull();
        assertThat(first.references()).isNull();
        JsonNode cost = json(first).path("cost");
        assertThat(cost.at("/deviceSeconds/learning").asDouble()).isEqualTo(3);
        assertThat(cost.at("/dollars/perPoint").asDouble())
                .isEqualTo(cost.at("/dollars/total").asDouble() / 25);
        JobView second = find(other);
        assertThat(second.line().bestVersion()).isNull();
        assertThat(second.failedEvaluations()).hasSize(1);
        assertThat(second.references()).isNotNull();
        assertThat(json(second).at("/cost/deviceSeconds/learning").asDouble()).isZero();
        assertThat(json(second).at("/cost/dollars/perPointUnknown").asString()).contains("not both judged");
    }

    private List<Job> all() {
        return jobs.list(JobQuery.ALL, 100).stream()
                .flatMap(found -> found.job().stream())
                .toList();
    }

    private JobView find(UUID id) {
        List<JobView> page = views.of(all());
        assertThat(page).hasSize(2);
        JobView found = page.stream()
                .filter(view -> view.line().id().equals(id))
                .findFirst()
                .orElseThrow();
        Job alone = jobs.find(id).orElseThrow();
        assertThat(views.of(alone)).isEqualTo(found);
        return found;
    }

    private static JsonNode json(JobView view) {
        return StrictJson.mapper().valueToTree(view);
    }

    private void copy(UUID from, UUID to) {
        jdbc.sql(
                        "insert into job (id, created_at, name, preset, recipe, state, steps, base_folder)"
                                + " select :to, created_at, name, preset, recipe, 'PAUSED', steps, base_folder from job where id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
