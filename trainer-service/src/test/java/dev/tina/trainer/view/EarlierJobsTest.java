package dev.tina.trainer.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.json.StrictJson;
import dev.tina.recipe.HeldOutEvaluation.OverlapPolicy;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.service.database.SqlTime;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.JobQuery;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.sim.Databases;
import dev.tina.trainer.step.SignalGuard;
import dev.tina.trainer.step.Signals;
import dev.tina.trainer.step.StepRecords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Jobs of a version that knew no names, no check of held-out tasks and no figures of what there is to learn from. */
class EarlierJobsTest {

    private static final String BEFORE_NAMES = "13";
    private static final Instant MADE = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant BEGUN = MADE.plusSeconds(60);
    private static final Instant RESUMED = MADE.plusSeconds(120);
    private static final Instant ENDED = MADE.plusSeconds(180);

    private final DataSource database = new DriverManagerDataSource(Databases.emptyUrl(), "postgres", "");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Jobs jobs = new Jobs(jdbc);
    private final JobEvents events = new JobEvents(jdbc, InstantSource.system());

    @BeforeEach
    void databaseOfThatVersion() {
        Databases.migrate(database, BEFORE_NAMES);
    }

    @Test
    void jobThatHasEndedKeepsWhatItCameToAndIsCalledAfterItsRecipe() {
        UUID id = insert("tina-tiny", "SUCCEEDED");
        happened(id, "QUEUED", MADE);
        happened(id, "RUNNING", BEGUN);
        happened(id, "PAUSED", BEGUN.plusSeconds(1));
        happened(id, "RUNNING", RESUMED);
        happened(id, "SUCCEEDED", ENDED);
        judge(id, 0, 0.25);
        judge(id, 2, 0.75);
        Databases.migrate(database, "latest");

        JobView view = view(id);
        JobLine line = view.line();
        assertThat(line.name()).isEqualTo("tina-tiny");
        assertThat(line.tags()).isEmpty();
        assertThat(line.note()).isNull();
        assertThat(line.startedAt()).isEqualTo(BEGUN);
        assertThat(line.endedAt()).isEqualTo(ENDED);
        assertThat(line.bestVersion()).isEqualTo(2);
        assertThat(line.outcome().kind()).isEqualTo(Outcome.Kind.LEARNED);
        Headline.Version best = Objects.requireNonNull(line.headline()).best();
        assertThat(best.passAt1()).isEqualTo(new Headline.Interval(0.75, 0.65, 0.85));
        assertThat(best.greedy()).isNull();
        assertThat(view.heldOut()).isNull();
    }

    @Test
    void stepsWithoutFiguresTellTheirMetricsAndReasonsAlone() {
        UUID id = insert("tina-tiny", "PAUSED");
        Databases.migrate(database, "latest");

        JobLine line = view(id).line();
        assertThat(line.reward()).isEqualTo(0.5);
        assertThat(line.signals())
                .isEqualTo(
                        new Signals(0, 0, null, null, null, List.of(new Signals.AbsentReason("http", "no answer", 6))));
        assertThat(line.outcome().kind()).isEqualTo(Outcome.Kind.RUNNING);
        List<StepRecords.DoneStep> steps = new StepRecords(jdbc).list(id);
        assertThat(steps).extracting(StepRecords.DoneStep::step).containsExactly(1, 2);
        assertThat(steps)
                .noneMatch(
                        step -> StrictJson.mapper().<JsonNode>valueToTree(step).hasNonNull("signal"));
    }

    @Test
    void jobThatRunsGoesOnAsItWasToldTo() {
        UUID id = insert(null, "RUNNING");
        happened(id, "RUNNING", BEGUN);
        Databases.migrate(database, "latest");

        Job job = jobs.find(id).orElseThrow();
        assertThat(job.labels().name()).isEqualTo("job " + id.toString().substring(0, 8));
        assertThat(job.startedAt()).isEqualTo(BEGUN);
        assertThat(job.endedAt()).isNull();
        assertThat(job.recipe().pauseWithoutSignal()).isZero();
        assertThat(Objects.requireNonNull(job.recipe().evaluation()).overlaps()).isEqualTo(OverlapPolicy.KEEP);
        assertThat(new SignalGuard(jdbc).objection(job)).isEmpty();
        JobLine line = view(id).line();
        assertThat(line.differs()).isEmpty();
        assertThat(line.secondsLeft()).isCloseTo(38 * 4.0, within(1e-9));
    }

    @Test
    void whatHasHappenedIsListedWithItsTimes() {
        UUID id = insert("tina-tiny", "SUCCEEDED");
        happened(id, "RUNNING", BEGUN);
        happened(id, "SUCCEEDED", ENDED);
        Databases.migrate(database, "latest");

        List<LogEntry> log = events.past(id, 0, 10).stream().map(LogEntry::of).toList();
        assertThat(log).extracting(LogEntry::at).containsExactly(BEGUN, ENDED);
        assertThat(log)
                .extracting(entry -> entry.data().path("state").asString())
                .containsExactly("RUNNING", "SUCCEEDED");
    }

    @Test
    void jobWhoseRecipeIsNoJsonbHidesNoOther() {
        UUID odd = insert("tina-tiny", "SUCCEEDED");
        jdbc.sql("update job set recipe = replace(recipe, '\"tiny/train\"', :set) where id = :id")
                .param("set", "\"a\\u0000b\"")
                .param("id", odd)
                .update();
        UUID other = insert("tina-tiny", "SUCCEEDED");
        Databases.migrate(database, "latest");

        assertThat(jobs.list(new JobQuery(null, null, null, "tina-tiny"), 10))
                .hasSize(2)
                .filteredOn(found -> found.job().isPresent())
                .extracting(Jobs.Found::id)
                .containsExactly(other);
    }

    private JobView view(UUID id) {
        return TestViews.over(jdbc, events).of(jobs.find(id).orElseThrow());
    }

    /** A job after two of its forty steps. */
    private UUID insert(@Nullable String preset, String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into job (id, created_at, preset, recipe, state, steps, step, policy_version, base_folder)
                        values (:id, :made, :preset, :recipe, :state, 40, 2, 2, '/base')""")
                .param("id", id)
                .param("made", SqlTime.of(MADE))
                .param("preset", preset)
                .param("recipe", recipe())
                .param("state", state)
                .update();
        step(id, 1, 0.25);
        step(id, 2, 0.5);
        return id;
    }

    /** As that version wrote it. */
    private static String recipe() {
        ObjectNode recipe = StrictJson.mapper().valueToTree(new RecipeBook().resolve("tina-tiny", null, null));
        recipe.remove("pauseWithoutSignal");
        ((ObjectNode) recipe.path("evaluation")).remove("overlaps");
        return recipe.toString();
    }

    private void step(UUID id, int step, double reward) {
        jdbc.sql("""
                        insert into step (job_id, step, state, planned_at, done_at, seconds, metrics, absent)
                        values (:job, :step, 'DONE', :now, :now, 4, :metrics, :absent)""")
                .param("job", id)
                .param("step", step)
                .param("now", SqlTime.of(BEGUN.plusSeconds(step)))
                .param("metrics", "{\"reward\":" + reward + "}")
                .param("absent", "[{\"name\":\"http\",\"count\":3,\"reason\":\"no answer\"}]")
                .update();
    }

    private void happened(UUID id, String state, Instant at) {
        jdbc.sql("insert into job_event (job_id, type, data, created_at) values (:job, 'job', :data, :at)")
                .param("job", id)
                .param("data", "{\"id\":\"" + id + "\",\"state\":\"" + state + "\",\"step\":0,\"steps\":40}")
                .param("at", SqlTime.of(at))
                .update();
    }

    private void judge(UUID id, int version, double passAt1) {
        jdbc.sql("""
                        insert into judgement (job_id, policy_version, evaluation_id, pass_at_1, low, high, tasks,
                                               samples_per_task)
                        values (:job, :version, :evaluation, :share, :low, :high, 256, 4)""")
                .param("job", id)
                .param("version", version)
                .param("evaluation", new UUID(1, version))
                .param("share", passAt1)
                .param("low", passAt1 - 0.1)
                .param("high", passAt1 + 0.1)
                .update();
    }
}
