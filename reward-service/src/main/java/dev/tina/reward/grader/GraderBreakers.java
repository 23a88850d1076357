package dev.tina.reward.grader;

import dev.tina.reward.RewardProperties.Breaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.LinkedHashMap;
import java.util.Map;

/** One breaker for each grader; only for the graders called last, since recipes may name any number of them. */
final class GraderBreakers {

    private static final int KEPT = 256;
    private static final int TRIALS = 2;

    private final CircuitBreakerConfig breaker;
    private final int concurrency;
    private final Map<String, GraderBreaker> byUrl = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, GraderBreaker> eldest) {
            return size() > KEPT;
        }
    };

    GraderBreakers(Breaker settings, int concurrency) {
        this.breaker = CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.calls())
                .minimumNumberOfCalls(settings.calls())
                .failureRateThreshold(settings.failures())
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .build();
        this.concurrency = concurrency;
    }

    synchronized GraderBreaker of(GraderUrl url) {
        return byUrl.computeIfAbsent(
                url.uri().toString(), key -> new GraderBreaker(CircuitBreaker.of("grader", breaker), concurrency));
    }
}
