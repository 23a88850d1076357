package dev.tina.reward;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.messaging.EventMessages;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The station of the ring: completed rollouts in, scored groups out, keyed by job. */
@Configuration
class ScoreFunction {

    @Bean
    Function<RolloutCompleted, Message<GroupScored>> score(Scorer scorer) {
        return rollout -> EventMessages.keyed(rollout.request().key().jobId(), scorer.score(rollout));
    }
}
