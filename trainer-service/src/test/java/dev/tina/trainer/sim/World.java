package dev.tina.trainer.sim;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.Topics;
import dev.tina.events.codec.EventCodec;
import dev.tina.json.StrictJson;
import dev.tina.plan.price.PriceList;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.trainer.cost.Bill;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.Worker;
import dev.tina.trainer.job.Command;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobEvent;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.JobLabels;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.learn.Learner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What outlives a trainer: Postgres, files, the time, and what is on its way to it. */
public final class World {

    private final DataSource database;
    private final KillSwitch kill = new KillSwitch();
    private static final List<String> TABLES = List.of(
            "outbox",
            "metric_log",
            "freed_files",
            "job_event",
            "reference_report",
            "transition",
            "judgement",
            "failed_evaluation",
            "provenance",
            "held_out_check",
            "idempotency_key",
            "fork",
            "cost",
            "checkpoint",
            "scored_group",
            "prompt_group",
            "step",
            "job");

    private final EventCodec codec = new EventCodec();
    private final JdbcClient jdbc;
    private final List<GroupScored> onTheWay = new ArrayList<>();
    private final List<Integer> judged = new ArrayList<>();
    private final Path folder;
    private PriceList prices = PriceList.parse("the test's list", "");
    private String device = Worker.CPU;
    private boolean rewardsAreEqual;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    /** An empty world. */
    public World(DataSource database, Path folder) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.folder = folder;
        for (String table : TABLES) {
            jdbc.sql("delete from " + table).update();
        }
    }

    /** Learner and workers have devices of this kind from now on, at these prices; for processes started later. */
    public void equip(String kind, String priceList) {
        device = kind;
        prices = PriceList.parse("the test's list", priceList);
    }

    PriceList prices() {
        return prices;
    }

    String device() {
        return device;
    }

    public TrainerProcess start(String name) {
        return start(name, step -> {});
    }

    /** A new life; what happens while it learns can be said. */
    public TrainerProcess start(String name, IntConsumer whileLearning) {
        return start(name, new HashLearner(kill, whileLearning));
    }

    /** A new life that learns in its own way. */
    public TrainerProcess start(String name, Learner learner) {
        pass(Duration.ofMillis(5));
        kill.revive();
        return new TrainerProcess(this, name, learner);
    }

    /** Puts a job of two prompts a step into the queue. */
    public UUID newJob(String overrides) {
        return newJob(Path.of("/base"), overrides);
    }

    public UUID newJob(Path base, String overrides) {
        return newJob(UUID.nameUUIDFromBytes(new byte[] {1, 2, 3}), base, overrides);
    }

    /** One of several jobs. */
    public UUID newJob(UUID id, Path base, String overrides) {
        Recipe recipe = new RecipeBook()
                .resolve(
                        null,
                        StrictJson.mapper().readTree("""
                        {"base": "base", "taskSet": "tiny/train?seed=1&count=12", "steps": 3, "promptsPerStep": 2,
                         "groupSize": 2, "groupDeadline": "PT5S",
                         "rewards": [{"name": "accuracy"}]}"""),
                        StrictJson.mapper().readTree(overrides));
        new Jobs(jdbc).insert(id, now, JobLabels.named("a job"), null, recipe, base);
        return id;
    }

    public Job job(UUID id) {
        return new Jobs(jdbc).find(id).orElseThrow();
    }

    public JobState state(UUID id) {
        return job(id).state();
    }

    public void command(TrainerProcess process, UUID id, Command command) {
        process.command(id, command);
    }

    /** The outbox's events, each of which is then gone from it: requests in the order they were made. */
    public List<RolloutRequested> takeRequests() {
        List<RolloutRequested> requests = jdbc.sql("select payload from outbox where topic = :topic order by id")
                .param("topic", Topics.ROLLOUT_REQUESTED)
                .query((row, number) -> codec.read(row.getBytes(1), RolloutRequested.class))
                .list();
        judged.addAll(jdbc
                .sql("select payload from outbox where topic = :topic order by id")
                .param("topic", Topics.ADAPTER_PUBLISHED)
                .query((row, number) -> codec.read(row.getBytes(1), AdapterPublished.class))
                .list()
                .stream()
                .filter(published -> published.evaluation().isPresent())
                .map(published -> published.adapter().policyVersion())
                .toList());
        jdbc.sql("delete from outbox").update();
        return requests;
    }

    /** Workers sample what was asked for. */
    public void sample() {
        takeRequests().stream()
                .map(request -> Sampled.on(device, request))
                .map(group -> rewardsAreEqual ? Sampled.withEqualRewards(group) : group)
                .forEach(onTheWay::add);
    }

    /** Whether all rewards of a group are equal from now on. */
    public void equalRewards(boolean equal) {
        rewardsAreEqual = equal;
    }

    public List<GroupScored> onTheWay() {
        return onTheWay;
    }

    /** Goes on until nothing is to be done; a killed trainer leaves what it was given on the way. */
    public void settle(TrainerProcess process) {
        boolean worked = true;
        while (worked) {
            worked = process.loop().round();
            sample();
            while (!onTheWay.isEmpty()) {
                process.ledger().accept(onTheWay.getFirst());
                onTheWay.removeFirst();
                worked = true;
            }
        }
    }

    /** The policy versions that were published to be judged, in the order they were. */
    public List<Integer> judged() {
        return judged;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** A number the database counts. */
    public long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    public List<String> adapters() {
        return jdbc.sql("select adapter_sha256 from checkpoint order by policy_version")
                .query((row, number) -> row.getString(1))
                .list();
    }

    InstantSource clock() {
        return () -> now;
    }

    DataSource database() {
        return database;
    }

    public KillSwitch kill() {
        return kill;
    }

    Path folder() {
        return folder;
    }

    public Bill spent(UUID job) {
        return new Costs(jdbc, clock(), prices, new SimpleMeterRegistry()).of(job);
    }

    public List<String> eventTypes(UUID job) {
        return new JobEvents(jdbc, clock())
                .after(job, 0, 1000).stream().map(JobEvent::type).toList();
    }

    /** How many learners' states are on disk. */
    public long stateFolders() {
        try (Stream<Path> folders = Files.find(folder.resolve("states"), 2, (path, about) -> about.isDirectory())) {
            return folders.filter(path -> path.getNameCount() == folder.getNameCount() + 3)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
