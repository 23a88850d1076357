package dev.tina.rollout.ring;

import dev.tina.contracts.JobChanged;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.messaging.watch.GpuReading;
import dev.tina.messaging.watch.JobLabels;
import dev.tina.messaging.watch.Watch;
import dev.tina.rollout.RolloutProperties;
import dev.tina.rollout.sampling.CancelledJobs;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
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
    Consumer<JobChanged> jobChanged(CancelledJobs cancelled, JobLabels labels) {
        return changed -> {
            cancelled.heed(changed);
            if (changed.state().isFinal()) {
                labels.end(changed.jobId());
            }
        };
    }

    @Bean
    Watch deviceWatch(MeterRegistry meters, RolloutProperties properties) {
        return new Watch(List.of(new GpuReading(meters, properties.device())));
    }
}
