package dev.tina.gateway.limit;

import static dev.tina.gateway.RunningGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.gateway.Echo;
import dev.tina.gateway.RunningGateway;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateTest {

    /** So slow that no token comes while the test runs. */
    private static final String[] SETTINGS = {
        "tina.gateway.rate.key.per-second=0.001",
        "tina.gateway.rate.key.burst=3",
        "tina.gateway.rate.address.per-second=0.001",
        "tina.gateway.rate.address.burst=4"
    };

    @Test
    void whoCallsTooOftenIsToldWhenToTryAgainAndNobodyElseIsHeldBack() {
        try (var gateway = RunningGateway.start(new Echo().server(), SETTINGS)) {
            String one = gateway.key("one", "jobs:read");
            String other = gateway.key("other", "jobs:read");

            assertThat(statuses(gateway, one, 4)).containsExactly(200, 200, 200, 429);
            assertThat(statuses(gateway, other, 1)).containsExactly(200);
            HttpResponse<String> refusal = gateway.call(one, "GET", "/api/v1/jobs");
            assertThat(refusal.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(800L, 1000L);
            assertThat(json(refusal).path("allowed").asString()).isEqualTo("0.001 a second");
        }
    }

    @Test
    void anAddressThatSendsNoKeyOrWrongOnesIsHeldBackAndKeysOfThatAddressAreNot() {
        try (var gateway = RunningGateway.start(new Echo().server(), SETTINGS)) {
            String key = gateway.key("one", "jobs:read");

            assertThat(statuses(gateway, null, 2)).containsExactly(401, 401);
            assertThat(statuses(gateway, "wrong", 3)).containsExactly(401, 401, 429);
            assertThat(statuses(gateway, null, 1)).containsExactly(429);
            assertThat(statuses(gateway, key, 1)).containsExactly(200);
        }
    }

    private static List<Integer> statuses(RunningGateway gateway, @Nullable String key, int calls) {
        return Stream.generate(() -> gateway.call(key, "GET", "/api/v1/jobs").statusCode())
                .limit(calls)
                .toList();
    }
}
