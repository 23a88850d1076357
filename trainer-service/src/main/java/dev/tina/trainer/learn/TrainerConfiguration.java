package dev.tina.trainer.learn;

import dev.tina.events.codec.EventCodec;
import dev.tina.events.outbox.Outbox;
import dev.tina.events.trace.GroupTracing;
import dev.tina.plan.price.PriceList;
import dev.tina.trainer.TrainerProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the trainer together over the service's database, clock and outbox, and starts its threads. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrainerProperties.class)
class TrainerConfiguration {

    @Bean
    WorkSignal workSignal() {
        return new WorkSignal();
    }

    @Bean
    Trainer.Surroundings surroundings(
            JdbcClient jdbc, TransactionOperations transactions, InstantSource clock, EventCodec codec, Outbox outbox) {
        return new Trainer.Surroundings(jdbc, transactions, clock, codec, outbox::add);
    }

    @Bean
    Trainer trainer(
            Trainer.Surroundings around,
            MeterRegistry meters,
            GroupTracing tracing,
            Learner learner,
            TrainerProperties properties) {
        return new Trainer(
                around, new Trainer.Telemetry(meters, tracing), learner, PriceList.at(properties.prices()), properties);
    }

    @Bean
    TrainerLifecycle trainerLifecycle(Trainer trainer, WorkSignal signal, TrainerProperties properties) {
        return new TrainerLifecycle(
                trainer.loop(),
                signal,
                new TrainerLifecycle.Pace(properties.poll(), properties.lease().dividedBy(3), properties.askAgain()),
                trainer.overdue()::askAgain);
    }
}
