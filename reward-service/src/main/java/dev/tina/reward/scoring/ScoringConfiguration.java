package dev.tina.reward.scoring;

import dev.tina.reward.RewardProperties;
import dev.tina.reward.grader.Graders;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the scoring together. */
@Configuration
class ScoringConfiguration {

    @Bean
    RewardExecutors benches(RewardProperties properties) {
        return new RewardExecutors(properties.threadsOr(Runtime.getRuntime().availableProcessors()));
    }

    @Bean
    Scorer scorer(RewardProperties properties, Graders graders, RewardExecutors benches, MeterRegistry registry) {
        return new Scorer(
                new RewardComputation(graders), benches, new RewardMeters(registry), properties.groupDeadline());
    }
}
