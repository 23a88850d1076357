package dev.tina.reward.verify;

import dev.tina.reward.RewardProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the verifying of answers on request. */
@Configuration(proxyBeanMethods = false)
class VerifyConfiguration {

    @Bean
    VerifyService verifyService(RewardProperties properties) {
        return new VerifyService(properties);
    }
}
