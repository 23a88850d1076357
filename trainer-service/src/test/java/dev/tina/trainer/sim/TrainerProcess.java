package dev.tina.trainer.sim;

import dev.tina.events.codec.EventCodec;
import dev.tina.events.trace.GroupTracing;
import dev.tina.trainer.TrainerProperties;
import dev.tina.trainer.job.Command;
import dev.tina.trainer.job.EventSink;
import dev.tina.trainer.learn.Learner;
import dev.tina.trainer.learn.Trainer;
import dev.tina.trainer.learn.TrainerLoop;
import dev.tina.trainer.ledger.Ledger;
import dev.tina.trainer.plan.OverdueGroups;
import dev.tina.trainer.plan.WaitingGroups;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** One life of a trainer: put together as the service does it, over a database and files that outlive it. */
public final class TrainerProcess {

    private final TransactionOperations transactions;
    private final Trainer trainer;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    TrainerProcess(World world, String name, Learner learner) {
        DataSource database = new KillableDataSource(world.database(), world.kill());
        JdbcClient jdbc = JdbcClient.create(database);
        EventCodec codec = new EventCodec();
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.trainer = new Trainer(
                new Trainer.Surroundings(jdbc, transactions, world.clock(), codec, outbox(jdbc, codec)),
                new Trainer.Telemetry(meters, GroupTracing.off()),
                learner,
                world.prices(),
                properties(world, name));
    }

    private static EventSink outbox(JdbcClient jdbc, EventCodec codec) {
        return (topic, key, event) -> jdbc.sql("""
                        insert into outbox (topic, key, content_type, payload)
                        values (:topic, :key, 'application/cbor', :payload)
                        """)
                .param("topic", topic)
                .param("key", key.toString().getBytes(StandardCharsets.US_ASCII))
                .param("payload", codec.write(event))
                .update();
    }

    private static TrainerProperties properties(World world, String name) {
        return new TrainerProperties(
                name,
                "",
                world.folder().resolve("adapters").toString(),
                world.folder().resolve("states").toString(),
                "cpu",
                world.device(),
                false,
                new TrainerProperties.Memory(DataSize.ofBytes(0), 0),
                DataSize.ofBytes(0),
                "",
                Duration.ofSeconds(10),
                2,
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                2,
                1,
                world.folder().resolve("jobs").toString(),
                "",
                "tina");
    }

    /** A user's command. */
    void command(UUID id, Command command) {
        transactions.executeWithoutResult(
                status -> trainer.states().obey(trainer.jobs().lock(id).orElseThrow(), command));
    }

    /** The meters that tell of the job. */
    List<Meter> shown(UUID id) {
        return meters.getMeters().stream()
                .filter(meter -> id.toString().equals(meter.getId().getTag("job")))
                .toList();
    }

    public Trainer trainer() {
        return trainer;
    }

    public TrainerLoop loop() {
        return trainer.loop();
    }

    public Ledger ledger() {
        return trainer.ledger();
    }

    public WaitingGroups waiting() {
        return trainer.waiting();
    }

    public OverdueGroups overdue() {
        return trainer.overdue();
    }
}
