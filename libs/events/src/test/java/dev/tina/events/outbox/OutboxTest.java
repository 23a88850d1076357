package dev.tina.events.outbox;

import dev.tina.kafkashare.test.EmbeddedBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The outbox on the embedded broker and Postgres, always. */
class OutboxTest extends OutboxContract {

    private static EmbeddedBroker broker;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start();
        postgres = EmbeddedPostgres.start();
        createTopic(broker.bootstrapServers());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        broker.close();
    }

    @Override
    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }
}
