package dev.tina.trainer.sim;

import dev.tina.events.codec.EventCodec;
import dev.tina.events.trace.GroupTracing;
import dev.tina.trainer.checkpoint.AdapterStore;
import dev.tina.trainer.checkpoint.StateStore;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.LearnerDevice;
import dev.tina.trainer.cost.Worker;
import dev.tina.trainer.learn.Learner;
import dev.tina.trainer.learn.TrainerLoop;
import dev.tina.trainer.learn.TrainerParts;
import dev.tina.trainer.learn.VersionFiles;
import dev.tina.trainer.lease.Leases;
import dev.tina.trainer.ledger.Ledger;
import dev.tina.trainer.plan.OverdueGroups;
import dev.tina.trainer.plan.WaitingGroups;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One life of a trainer: all its parts, over a database and files that outlive it. */
public final class TrainerProcess {

    private final TrainerParts workshop;
    private final TrainerLoop loop;
    private final Ledger ledger;
    private final OverdueGroups reasker;
    private final WaitingGroups waiting;

    TrainerProcess(World world, String name, Learner learner) {
        DataSource database = new KillableDataSource(world.database(), world.kill());
        JdbcClient jdbc = JdbcClient.create(database);
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        EventCodec codec = new EventCodec();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Costs costs = new Costs(jdbc, world.clock(), world.prices(), meters);
        TrainerParts.Means means = new TrainerParts.Means(
                jdbc,
                transactions,
                world.clock(),
                codec,
                (topic, key, event) -> jdbc.sql(
                                "insert into outbox (topic, key, content_type, payload) values (?, ?, 'application/cbor', ?)")
                        .params(topic, key.toString().getBytes(StandardCharsets.US_ASCII), codec.write(event))
                        .update(),
                meters,
                GroupTracing.off(),
                costs);
        Instant now = world.clock().instant();
        this.workshop = TrainerParts.of(
                means,
                new Leases.Tenure(name, now, Duration.ofSeconds(10)),
                new LearnerDevice(new Worker(name, world.device()), false),
                new VersionFiles(
                        new AdapterStore(world.folder().resolve("adapters")),
                        new StateStore(world.folder().resolve("states")),
                        world.clock(),
                        2),
                learner,
                1);
        this.loop = new TrainerLoop(workshop, 2);
        this.ledger = new Ledger(jdbc, transactions, world.clock(), codec, costs);
        this.reasker = new OverdueGroups(jdbc, transactions, world.clock(), workshop.states(), codec, means.outbox());
        this.waiting = new WaitingGroups(jdbc, world.clock());
    }

    public TrainerParts workshop() {
        return workshop;
    }

    public TrainerLoop loop() {
        return loop;
    }

    public Ledger ledger() {
        return ledger;
    }

    public WaitingGroups waiting() {
        return waiting;
    }

    public OverdueGroups reasker() {
        return reasker;
    }
}
