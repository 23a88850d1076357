package dev.tina.eval.ring;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.Purpose;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.eval.evaluation.Evaluations;
import dev.tina.messaging.trace.GroupTracing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The events this service listens to; each delivery may come twice. */
@Configuration
class RingFunctions {

    @Bean
    Consumer<AdapterPublished> adapterPublished(Evaluations evaluations) {
        return evaluations::open;
    }

    @Bean
    Consumer<Message<GroupScored>> groupScored(Evaluations evaluations, MeterRegistry meters, GroupTracing tracing) {
        Counter groups = meters.counter("tina.eval.groups");
        return message -> {
            RolloutRequested request = message.getPayload().rollout().request();
            if (request.key().purpose() == Purpose.EVAL) {
                tracing.within("evaluation", message.getHeaders().get(GroupTracing.HEADER), request, () -> {
                    evaluations.count(message.getPayload());
                    return request;
                });
                groups.increment();
            }
        };
    }

    @Bean
    Consumer<RolloutTaken> rolloutTaken(Evaluations evaluations) {
        return evaluations::note;
    }

    @Bean
    Consumer<Message<RolloutRequested>> rolloutRefused(Evaluations evaluations, MeterRegistry meters) {
        Counter letters = meters.counter("tina.eval.dead.letters");
        return refused -> {
            if (refused.getPayload().key().purpose() == Purpose.EVAL) {
                letters.increment();
            }
            evaluations.refuse(refused.getPayload(), reason(refused));
        };
    }

    @Bean
    Consumer<JobChanged> jobChanged(Evaluations evaluations) {
        return changed -> {
            if (changed.state() == JobState.CANCELLED) {
                evaluations.abandon(changed.jobId());
            }
        };
    }

    private static String reason(Message<?> refused) {
        Object reason = refused.getHeaders().get("x-reason");
        return reason instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(reason);
    }
}
