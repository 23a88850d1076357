package dev.tina.messaging.outbox;

import dev.tina.messaging.EventAutoConfiguration;
import dev.tina.messaging.EventCodec;
import dev.tina.messaging.trace.GroupTracing;
import dev.tina.messaging.trace.TraceAutoConfiguration;
import dev.tina.messaging.watch.Watch;
import dev.tina.messaging.watch.WatchedDatabase;
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
    Nudge outboxNudge() {
        return new Nudge();
    }

    @Bean
    Outbox outbox(
            JdbcClient jdbc,
            EventCodec codec,
            Nudge outboxNudge,
            ObjectProvider<MeterRegistry> meters,
            GroupTracing tracing) {
        AskedGroups asked = new AskedGroups(meters.getIfAvailable(SimpleMeterRegistry::new));
        return new Outbox(jdbc, codec, outboxNudge, asked, tracing);
    }

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    WatchedDatabase watchedDatabase(DataSource database, MeterRegistry meters) {
        return new WatchedDatabase(database, meters);
    }

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    Watch outboxWatch(WatchedDatabase watchedDatabase) {
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
    OutboxRelay outboxRelay(OutboxBatch outboxBatch, Nudge outboxNudge, OutboxProperties properties) {
        return new OutboxRelay(outboxBatch, outboxNudge, properties);
    }
}
