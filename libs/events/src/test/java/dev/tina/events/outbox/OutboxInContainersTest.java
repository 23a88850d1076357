package dev.tina.events.outbox;

import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The outbox on a broker and a Postgres as others run them, where a container engine is. */
@Testcontainers(disabledWithoutDocker = true)
class OutboxInContainersTest extends OutboxContract {

    @Container
    private static final KafkaContainer BROKER = new KafkaContainer("apache/kafka:4.2.1");

    @Container
    private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:18");

    @BeforeAll
    static void start() throws Exception {
        createTopic(BROKER.getBootstrapServers());
    }

    @Override
    String bootstrapServers() {
        return BROKER.getBootstrapServers();
    }

    @Override
    String jdbcUrl() {
        return POSTGRES.getJdbcUrl() + "&user=" + POSTGRES.getUsername() + "&password=" + POSTGRES.getPassword();
    }
}
