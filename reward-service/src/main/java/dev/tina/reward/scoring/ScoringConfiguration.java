package dev.tina.reward.scoring;

import dev.tina.reward.RewardProperties;
import dev.tina.reward.http.Graders;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the scoring together. */
@Configuration
class ScoringConfiguration {

    @Bean
    Benches benches(RewardProperties properties) {
        return new Benches(properties.threadsOr(Runtime.getRuntime().availableProcessors()));
    }

    @Bean
    Scorer scorer(RewardProperties properties, Graders graders, Benches benches, MeterRegistry registry) {
        return new Scorer(new Judge(graders), benches, new RewardMeters(registry), properties.groupDeadline());
    }
}
