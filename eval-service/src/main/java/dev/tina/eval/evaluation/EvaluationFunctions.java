package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.DeadLetterHeaders;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.group.Purpose;
import dev.tina.events.trace.GroupTracing;
import dev.tina.service.database.TransientRetry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The events this service listens to; each delivery may come twice. */
@Configuration(proxyBeanMethods = false)
class EvaluationFunctions {

    private static final TransientRetry PATIENCE = TransientRetry.ofConsumers();

    @Bean
    Consumer<AdapterPublished> adapterPublished(JobEvaluations evaluations) {
        return published -> PATIENCE.run(() -> evaluations.open(published));
    }

    @Bean
    Consumer<Message<GroupScored>> groupScored(GroupProgress progress, MeterRegistry meters, GroupTracing tracing) {
        Counter groups = meters.counter("tina.eval.groups");
        return message -> {
            RolloutRequested request = message.getPayload().rollout().request();
            if (request.key().purpose() == Purpose.EVAL) {
                tracing.within("evaluation", message.getHeaders().get(GroupTracing.HEADER), request, () -> {
                    PATIENCE.run(() -> progress.scored(message.getPayload()));
                    return request;
                });
                groups.increment();
            }
        };
    }

    @Bean
    Consumer<RolloutTaken> rolloutTaken(GroupProgress progress) {
        return taken -> PATIENCE.run(() -> progress.taken(taken));
    }

    @Bean
    Consumer<Message<RolloutRequested>> rolloutRefused(GroupProgress progress, MeterRegistry meters) {
        Counter deadLetters = meters.counter("tina.eval.dead.letters");
        return refused -> {
            if (refused.getPayload().key().purpose() == Purpose.EVAL) {
                deadLetters.increment();
            }
            PATIENCE.run(() -> progress.refused(refused.getPayload(), DeadLetterHeaders.reason(refused.getHeaders())));
        };
    }

    @Bean
    Consumer<JobChanged> jobChanged(JobEvaluations evaluations) {
        return changed -> {
            if (changed.state() == JobState.CANCELLED) {
                PATIENCE.run(() -> evaluations.abandon(changed.jobId()));
            }
        };
    }
}
