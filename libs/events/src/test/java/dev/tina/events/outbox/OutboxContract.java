package dev.tina.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.Topics;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.codec.EventFixture;
import dev.tina.events.message.EventMessages;
import dev.tina.events.trace.GroupTracing;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an outbox promises, on whatever broker and database a subclass brings. */
abstract class OutboxContract {

    private static final UUID JOB = new UUID(1, 2);
    private static final TopicPartition JOB_CHANGED = new TopicPartition(Topics.JOB_CHANGED, 0);

    /** Spans go nowhere: port 9 discards, if anyone listens. */
    private static final String TRACED = "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9";

    private String schema = "";

    abstract String bootstrapServers();

    /** With user and password. */
    abstract String jdbcUrl();

    static void createTopic(String bootstrapServers) throws Exception {
        try (AdminClient admin = AdminClient.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(Topics.JOB_CHANGED, 1, (short) 1)))
                    .all()
                    .get(10, TimeUnit.SECONDS);
        }
    }

    @BeforeEach
    void aSchemaOfItsOwn() throws SQLException {
        schema = "s" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(jdbcUrl())) {
            connection.createStatement().execute("create schema " + schema);
            connection.setSchema(schema);
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/messaging/R__outbox.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/messaging/R__outbox.sql"));
        }
    }

    @Test
    void eventsOfACommittedTransactionArePublishedInOrderAndForgotten() {
        long before = end();
        try (Service service = new Service("poll-interval=1h")) {
            service.transact(outbox ->
                    IntStream.range(0, 450).forEach(step -> outbox.add(Topics.JOB_CHANGED, JOB, event(step))));

            List<ConsumerRecord<byte[], byte[]>> published = published(before, 450);
            assertThat(published)
                    .extracting(OutboxContract::step)
                    .isEqualTo(IntStream.range(0, 450).boxed().toList());
            assertThat(published).allSatisfy(message -> {
                assertThat(message.key()).isEqualTo(EventMessages.keyBytes(JOB));
                assertThat(message.headers().lastHeader("contentType").value())
                        .isEqualTo("application/cbor".getBytes(StandardCharsets.UTF_8));
            });
            await().atMost(Duration.ofSeconds(60)).until(() -> service.left() == 0);
        }
    }

    @Test
    void whatIsRolledBackIsNeverPublished() {
        long before = end();
        try (Service service = new Service("poll-interval=10ms")) {
            try {
                service.transact(outbox -> {
                    outbox.add(Topics.JOB_CHANGED, JOB, event(1));
                    throw new ArithmeticException("undone");
                });
            } catch (ArithmeticException e) {
                assertThat(e).hasMessage("undone");
            }
            service.transact(outbox -> outbox.add(Topics.JOB_CHANGED, JOB, event(2)));

            assertThat(published(before, 1)).extracting(OutboxContract::step).containsExactly(2);
        }
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        try (Service service = new Service("poll-interval=1h")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> service.outbox().add(Topics.JOB_CHANGED, JOB, event(1)))
                    .withMessage("An event for job.changed must be added within a transaction");
        }
    }

    @Test
    void whatAKilledProcessLeftIsPublishedByTheNext() {
        long before = end();
        try (Service dead = new Service("poll-interval=1h")) {
            dead.context.getBean(OutboxRelay.class).stop();
            dead.transact(outbox -> outbox.add(Topics.JOB_CHANGED, JOB, event(5)));
            assertThat(dead.left()).isEqualTo(1);
        }
        try (Service next = new Service("poll-interval=1h")) {
            assertThat(published(before, 1)).extracting(OutboxContract::step).containsExactly(5);
            await().atMost(Duration.ofSeconds(60)).until(() -> next.left() == 0);
        }
    }

    @Test
    void twoRelaysOfOneSchemaPublishEachEventOnceAndInOrder() {
        long before = end();
        try (Service one = new Service("poll-interval=1ms", "batch-size=3");
                Service other = new Service("poll-interval=1ms", "batch-size=3")) {
            for (int step = 0; step < 60; step++) {
                int next = step;
                (step % 2 == 0 ? one : other).transact(outbox -> outbox.add(Topics.JOB_CHANGED, JOB, event(next)));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> one.left() == 0);

            assertThat(published(before, (int) (end() - before)))
                    .extracting(OutboxContract::step)
                    .isEqualTo(IntStream.range(0, 60).boxed().toList());
        }
    }

    @Test
    void anEventThatCannotBePublishedHoldsBackItsKeyOnly() {
        long before = end();
        try (Service service = new Service("poll-interval=1h")) {
            UUID held = new UUID(7, 7);
            service.transact(outbox -> {
                outbox.add("no topic of this name", held, event(1));
                outbox.add("no topic of this name", held, event(2));
                outbox.add(Topics.JOB_CHANGED, JOB, event(3));
            });

            assertThat(published(before, 1)).extracting(OutboxContract::step).containsExactly(3);
            await().atMost(Duration.ofSeconds(60)).until(() -> service.left() == 2);
        }
    }

    @Test
    void theSpanThatDecidesAnEventTravelsInItsHeader() {
        long before = end();
        RolloutRequested request = new EventFixture(3).rolloutRequested();
        try (Service service = new Service("poll-interval=1h", TRACED)) {
            GroupTracing tracing = service.context.getBean(GroupTracing.class);
            service.transact(outbox -> outbox.add(Topics.JOB_CHANGED, JOB, event(1)));
            service.transact(outbox -> tracing.within("ledger", null, request, () -> {
                outbox.add(Topics.JOB_CHANGED, JOB, event(2));
                return request;
            }));

            List<ConsumerRecord<byte[], byte[]>> published = published(before, 2);
            assertThat(published.getFirst().headers().lastHeader("traceparent")).isNull();
            assertThat(published.getLast().headers().lastHeader("traceparent").value())
                    .asString()
                    .matches("00-" + request.groupId().toString().replace("-", "") + "-[0-9a-f]{16}-01");
        }
    }

    private static JobChanged event(int step) {
        return new JobChanged(JOB, JobState.RUNNING, step, Map.of());
    }

    private static int step(ConsumerRecord<byte[], byte[]> message) {
        return new EventCodec().read(message.value(), JobChanged.class).step();
    }

    private long end() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer.endOffsets(List.of(JOB_CHANGED)).values().stream()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> published(long from, int count) {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(JOB_CHANGED));
            consumer.seek(JOB_CHANGED, from);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
                assertThat(messages).hasSizeGreaterThanOrEqualTo(count);
            });
        }
        return messages;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** A service with a database and an outbox. */
    private final class Service implements AutoCloseable {

        private final ConfigurableApplicationContext context;

        Service(String... settings) {
            SpringApplicationBuilder builder = new SpringApplicationBuilder(App.class)
                    .properties(
                            "spring.kafka.bootstrap-servers=" + bootstrapServers(),
                            "spring.datasource.url=" + jdbcUrl() + "&currentSchema=" + schema,
                            "spring.main.web-application-type=none",
                            "spring.main.banner-mode=off");
            for (String setting : settings) {
                builder.properties(setting.equals(TRACED) ? setting : "tina.outbox." + setting);
            }
            context = builder.run();
        }

        Outbox outbox() {
            return context.getBean(Outbox.class);
        }

        void transact(Consumer<Outbox> work) {
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> work.accept(outbox()));
        }

        int left() {
            return context.getBean(JdbcClient.class)
                    .sql("select count(*) from outbox")
                    .query(Integer.class)
                    .single();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class App {}
}
