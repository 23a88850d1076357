package dev.tina.reward.scoring;

import dev.tina.reward.RewardProperties;
import dev.tina.reward.grader.Graders;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the scoring. */
@Configuration(proxyBeanMethods = false)
class ScoringConfiguration {

    @Bean
    RewardExecutors rewardExecutors(RewardProperties properties) {
        return new RewardExecutors(properties.threadsOr(Runtime.getRuntime().availableProcessors()));
    }

    @Bean
    Scorer scorer(RewardProperties properties, Graders graders, RewardExecutors executors, MeterRegistry registry) {
        return new Scorer(
                new RewardComputation(graders), executors, new RewardMeters(registry), properties.groupDeadline());
    }

    @Bean
    WarmUp warmUp() {
        return new WarmUp();
    }
}
