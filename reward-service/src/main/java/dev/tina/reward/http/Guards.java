package dev.tina.reward.http;

import dev.tina.reward.RewardProperties.Breaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.LinkedHashMap;
import java.util.Map;

/** The guard of each grader; of the graders that were called last, since recipes may name any number of them. */
final class Guards {

    private static final int KEPT = 256;
    private static final int TRIALS = 2;

    private final CircuitBreakerConfig breaker;
    private final int concurrency;
    private final Map<String, Guard> byUrl = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guard> eldest) {
            return size() > KEPT;
        }
    };

    Guards(Breaker settings, int concurrency) {
        this.breaker = CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.calls())
                .minimumNumberOfCalls(settings.calls())
                .failureRateThreshold(settings.failures())
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .build();
        this.concurrency = concurrency;
    }

    synchronized Guard of(GraderUrl url) {
        return byUrl.computeIfAbsent(
                url.uri().toString(), key -> new Guard(CircuitBreaker.of("grader", breaker), concurrency));
    }
}
