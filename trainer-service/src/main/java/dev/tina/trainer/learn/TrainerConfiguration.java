package dev.tina.trainer.learn;

import dev.tina.messaging.EventCodec;
import dev.tina.messaging.outbox.Outbox;
import dev.tina.messaging.trace.GroupTracing;
import dev.tina.policy.DeviceKind;
import dev.tina.trainer.TrainerProperties;
import dev.tina.trainer.checkpoint.AdapterStore;
import dev.tina.trainer.checkpoint.StateStore;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.PriceList;
import dev.tina.trainer.cost.Worker;
import dev.tina.trainer.job.Leases;
import dev.tina.trainer.plan.Reasker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the trainer together. */
@Configuration
@EnableConfigurationProperties(TrainerProperties.class)
class TrainerConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Bell bell() {
        return new Bell();
    }

    @Bean
    Workshop.Means means(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            InstantSource clock,
            EventCodec codec,
            Outbox outbox,
            MeterRegistry meters,
            GroupTracing tracing,
            TrainerProperties properties) {
        return new Workshop.Means(
                jdbc,
                new TransactionTemplate(transactions),
                clock,
                codec,
                outbox::add,
                meters,
                tracing,
                new Costs(jdbc, clock, PriceList.at(properties.prices()), meters));
    }

    @Bean
    Workplace workplace(TrainerProperties properties) {
        String device = DeviceKind.of(properties.device(), properties.deviceName());
        return new Workplace(new Worker(properties.instance(), device), properties.sharedDevice());
    }

    @Bean
    Workshop workshop(Workshop.Means means, TrainerProperties properties, Workplace workplace, Learner learner) {
        Instant now = means.clock().instant();
        return Workshop.of(
                means,
                new Leases.Tenure(properties.instance(), now, properties.lease()),
                workplace,
                new VersionFiles(
                        new AdapterStore(properties.adaptersFolder()),
                        new StateStore(properties.statesFolder()),
                        means.clock(),
                        properties.statesKept()),
                learner,
                properties.groupStepsKept());
    }

    @Bean
    Reasker reasker(Workshop.Means means, Workshop workshop) {
        return new Reasker(
                means.jdbc(), means.transactions(), means.clock(), workshop.states(), means.codec(), means.outbox());
    }

    @Bean
    TrainerLifecycle trainerLifecycle(Workshop workshop, Bell bell, Reasker reasker, TrainerProperties properties) {
        return new TrainerLifecycle(
                new TrainerLoop(workshop, properties.jobsAtOnce()),
                bell,
                new TrainerLifecycle.Pace(properties.poll(), properties.lease().dividedBy(3), properties.askAgain()),
                reasker::askAgain);
    }
}
