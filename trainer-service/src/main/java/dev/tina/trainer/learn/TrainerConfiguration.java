package dev.tina.trainer.learn;

import dev.tina.events.codec.EventCodec;
import dev.tina.events.outbox.Outbox;
import dev.tina.events.trace.GroupTracing;
import dev.tina.policy.torch.DeviceKind;
import dev.tina.trainer.TrainerProperties;
import dev.tina.trainer.checkpoint.AdapterStore;
import dev.tina.trainer.checkpoint.StateStore;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.LearnerDevice;
import dev.tina.trainer.cost.PriceList;
import dev.tina.trainer.cost.Worker;
import dev.tina.trainer.lease.Leases;
import dev.tina.trainer.plan.OverdueGroups;
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
    WorkSignal bell() {
        return new WorkSignal();
    }

    @Bean
    TrainerParts.Means means(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            InstantSource clock,
            EventCodec codec,
            Outbox outbox,
            MeterRegistry meters,
            GroupTracing tracing,
            TrainerProperties properties) {
        return new TrainerParts.Means(
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
    LearnerDevice workplace(TrainerProperties properties) {
        String device = DeviceKind.of(properties.device(), properties.deviceName());
        return new LearnerDevice(new Worker(properties.instance(), device), properties.sharedDevice());
    }

    @Bean
    TrainerParts workshop(
            TrainerParts.Means means, TrainerProperties properties, LearnerDevice workplace, Learner learner) {
        Instant now = means.clock().instant();
        return TrainerParts.of(
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
    OverdueGroups reasker(TrainerParts.Means means, TrainerParts workshop) {
        return new OverdueGroups(
                means.jdbc(), means.transactions(), means.clock(), workshop.states(), means.codec(), means.outbox());
    }

    @Bean
    TrainerLifecycle trainerLifecycle(
            TrainerParts workshop, WorkSignal bell, OverdueGroups reasker, TrainerProperties properties) {
        return new TrainerLifecycle(
                new TrainerLoop(workshop, properties.jobsAtOnce()),
                bell,
                new TrainerLifecycle.Pace(properties.poll(), properties.lease().dividedBy(3), properties.askAgain()),
                reasker::askAgain);
    }
}
