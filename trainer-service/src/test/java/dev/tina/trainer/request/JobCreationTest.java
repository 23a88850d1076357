package dev.tina.trainer.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.hub.base.BaseFolders;
import dev.tina.hub.settings.HubSettings;
import dev.tina.json.StrictJson;
import dev.tina.plan.price.PriceList;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.cost.BudgetGuard;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.LearnerDevice;
import dev.tina.trainer.cost.Worker;
import dev.tina.trainer.dynamics.FailedEvaluations;
import dev.tina.trainer.dynamics.HeldOutResults;
import dev.tina.trainer.dynamics.JobDynamics;
import dev.tina.trainer.dynamics.Transitions;
import dev.tina.trainer.grader.GraderCheck;
import dev.tina.trainer.grader.GraderProperties;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.provenance.HeldOutChecks;
import dev.tina.trainer.provenance.Provenances;
import dev.tina.trainer.provenance.StartingVersions;
import dev.tina.trainer.sim.Databases;
import dev.tina.trainer.sim.HashLearner;
import dev.tina.trainer.sim.World;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What a repeated request gives, also when a day has ended meanwhile. */
class JobCreationTest {

    private static final JsonNode JOB = StrictJson.mapper().readTree("""
            {"recipe": {"base": "base", "taskSet": "tiny/train?seed=1&count=16", "steps": 3, "promptsPerStep": 2,
                        "groupSize": 2, "rewards": [{"name": "accuracy"}]}}""");
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

    @TempDir
    Path folder;

    private final JdbcClient jdbc = JdbcClient.create(Databases.shared());
    private Instant now = Instant.parse("2026-12-31T23:59:59Z");

    @BeforeEach
    void emptyDatabase() {
        new World(Databases.shared(), folder);
    }

    @Test
    void requestRepeatedAfterMidnightIsAnsweredWithItsJobAndItsDate() {
        JobCreation.Made made = creation().of(JOB, "key");
        assertThat(made.isNew()).isTrue();
        assertThat(dateOf(made.job())).isEqualTo(NEW_YEARS_EVE);

        now = now.plusSeconds(2);
        JobCreation.Made again = creation().of(JOB, "key");
        assertThat(again.isNew()).isFalse();
        assertThat(again.job().id()).isEqualTo(made.job().id());
        assertThat(dateOf(again.job())).isEqualTo(NEW_YEARS_EVE);

        JobCreation.Made another = creation().of(JOB, "another-key");
        assertThat(another.isNew()).isTrue();
        assertThat(dateOf(another.job())).isEqualTo(NEW_YEARS_EVE.plusDays(1));
    }

    @Test
    void dateOfTheRequestStaysWheneverItIsSent() {
        JsonNode dated = StrictJson.mapper()
                .readTree("{\"recipe\": " + JOB.path("recipe")
                        + ", \"overrides\": {\"prompt\": {\"date\": \"2024-02-29\"}}}");
        Job made = creation().of(dated, "key").job();
        now = now.plusSeconds(2);
        assertThat(creation().of(dated, "key").job().id()).isEqualTo(made.id());
        assertThat(dateOf(creation().of(dated, null).job())).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    private static LocalDate dateOf(Job job) {
        return job.recipe().prompt().template().context(Instant.EPOCH).date();
    }

    /** As another life of the service would make it. */
    private JobCreation creation() {
        Jobs jobs = new Jobs(jdbc);
        JobEvents events = new JobEvents(jdbc, () -> now);
        PriceList prices = PriceList.parse("the test's list", "");
        Costs costs = new Costs(jdbc, () -> now, prices, new SimpleMeterRegistry());
        BudgetRequests budgets = new BudgetRequests(
                new BudgetGuard(jdbc, costs), prices, new LearnerDevice(new Worker("trainer", "cpu"), false));
        JobDynamics dynamics =
                new JobDynamics(new Transitions(jdbc), new HeldOutResults(jdbc), new FailedEvaluations(jdbc));
        JobRequestCheck check = new JobRequestCheck(
                new StartingVersionLookup(jobs, new Checkpoints(jdbc), dynamics),
                budgets,
                new BaseFolders(folder, HubSettings.of(Map.of(), folder)),
                new HashLearner(),
                new GraderCheck(new GraderProperties(false, List.of()), InetAddress::getAllByName));
        NewJobs newJobs = new NewJobs(
                jobs,
                new JobStates(jobs, events, (topic, key, event) -> {}),
                new ReferenceReports(jdbc, events),
                new Provenances(jdbc),
                new StartingVersions(jdbc),
                new HeldOutChecks(jdbc));
        return new JobCreation(
                new TransactionTemplate(new DataSourceTransactionManager(Databases.shared())),
                check,
                newJobs,
                new RequestKeys(jdbc),
                new JobCreation.Identity(() -> now, UUID::randomUUID));
    }
}
