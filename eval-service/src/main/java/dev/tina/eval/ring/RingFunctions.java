package dev.tina.eval.ring;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.eval.evaluation.Evaluations;
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
    Consumer<GroupScored> groupScored(Evaluations evaluations) {
        return evaluations::count;
    }

    @Bean
    Consumer<RolloutTaken> rolloutTaken(Evaluations evaluations) {
        return evaluations::note;
    }

    @Bean
    Consumer<Message<RolloutRequested>> rolloutRefused(Evaluations evaluations) {
        return refused -> evaluations.refuse(refused.getPayload(), reason(refused));
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
