package dev.tina.rollout.events;

import dev.tina.contracts.JobChanged;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.events.trace.GroupTracing;
import dev.tina.rollout.RolloutProperties;
import dev.tina.rollout.sampling.RolloutWorker;
import dev.tina.rollout.sampling.WorkerName;
import dev.tina.service.metrics.GpuReading;
import dev.tina.service.metrics.JobMetricLabels;
import dev.tina.service.metrics.ReadingSet;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Wires the events this worker listens to, and what it answers. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

    @Bean
    RolloutTakenSender rolloutTakenSender(StreamBridge bridge, WorkerName worker) {
        return new RolloutTakenSender(bridge, worker);
    }

    @Bean
    DeadLetters deadLetters(StreamBridge bridge) {
        return new DeadLetters(bridge);
    }

    @Bean
    RolloutHandler rolloutHandler(
            RolloutWorker worker, RolloutTakenSender takings, DeadLetters deadLetters, GroupTracing tracing) {
        return new RolloutHandler(worker, takings, deadLetters, tracing);
    }

    @Bean
    Function<Message<RolloutRequested>, @Nullable Message<RolloutCompleted>> rollout(RolloutHandler handler) {
        return handler::answer;
    }

    @Bean
    Consumer<JobChanged> jobChanged(RolloutWorker worker, JobMetricLabels labels) {
        return changed -> {
            worker.hear(changed);
            if (changed.state().isFinal()) {
                labels.end(changed.jobId());
            }
        };
    }

    @Bean
    ReadingSet deviceWatch(MeterRegistry meters, RolloutProperties properties) {
        return new ReadingSet(List.of(new GpuReading(meters, properties.device())));
    }
}
