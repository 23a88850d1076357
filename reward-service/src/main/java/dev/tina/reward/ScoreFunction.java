package dev.tina.reward;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutCompleted;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** The station of the ring: completed rollouts in, scored groups out, keyed by job. */
@Configuration
class ScoreFunction {

    @Bean
    Function<RolloutCompleted, Message<GroupScored>> score(Scorer scorer) {
        return rollout -> MessageBuilder.withPayload(scorer.score(rollout))
                .setHeader(KafkaHeaders.KEY, key(rollout))
                .build();
    }

    private static byte[] key(RolloutCompleted rollout) {
        return rollout.request().key().jobId().toString().getBytes(StandardCharsets.UTF_8);
    }
}
