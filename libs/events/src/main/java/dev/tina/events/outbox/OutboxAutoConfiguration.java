package dev.tina.events.outbox;

import dev.tina.events.codec.EventCodec;
import dev.tina.events.message.EventAutoConfiguration;
import dev.tina.events.trace.GroupTracing;
import dev.tina.events.trace.TraceAutoConfiguration;
import dev.tina.service.metrics.DatabaseGauges;
import dev.tina.service.metrics.ReadingSet;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox for every service with a database; its table is that of {@code classpath:db/messaging}, by Flyway. */
@AutoConfiguration(
        after = {
            EventAutoConfiguration.class,
            TraceAutoConfiguration.class,
            JdbcClientAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            KafkaAutoConfiguration.class
        },
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
@EnableConfigurationProperties(OutboxProperties.class)
public final class OutboxAutoConfiguration {

    @Bean
    RelaySignal outboxNudge() {
        return new RelaySignal();
    }

    @Bean
    Outbox outbox(
            JdbcClient jdbc,
            EventCodec codec,
            RelaySignal outboxNudge,
            ObjectProvider<MeterRegistry> meters,
            GroupTracing tracing) {
        RequestCounter asked = new RequestCounter(meters.getIfAvailable(SimpleMeterRegistry::new));
        return new Outbox(jdbc, codec, outboxNudge, asked, tracing);
    }

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    DatabaseGauges watchedDatabase(DataSource database, MeterRegistry meters) {
        return new DatabaseGauges(database, meters);
    }

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    ReadingSet outboxWatch(DatabaseGauges watchedDatabase) {
        return OutboxReadings.of(watchedDatabase);
    }

    @Bean
    OutboxBatch outboxBatch(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            KafkaTemplate<byte[], byte[]> kafka,
            OutboxProperties properties) {
        OutboxPublisher publisher = new OutboxPublisher(kafka, properties.publishTimeout());
        return new OutboxBatch(jdbc, new TransactionTemplate(transactions), publisher, properties);
    }

    @Bean
    OutboxRelay outboxRelay(OutboxBatch outboxBatch, RelaySignal outboxNudge, OutboxProperties properties) {
        return new OutboxRelay(outboxBatch, outboxNudge, properties);
    }
}
