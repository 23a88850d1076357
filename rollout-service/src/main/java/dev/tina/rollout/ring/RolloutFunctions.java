package dev.tina.rollout.ring;

import dev.tina.contracts.JobChanged;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.rollout.sampling.CancelledJobs;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The events this worker listens to, and what it answers. */
@Configuration
class RolloutFunctions {

    @Bean
    Function<Message<RolloutRequested>, @Nullable Message<RolloutCompleted>> rollout(RolloutStation station) {
        return station::answer;
    }

    @Bean
    Consumer<JobChanged> jobChanged(CancelledJobs cancelled) {
        return cancelled::heed;
    }
}
