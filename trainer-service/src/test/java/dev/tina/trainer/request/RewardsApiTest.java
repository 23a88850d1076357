package dev.tina.trainer.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.json.StrictJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningService.class)
class RewardsApiTest {

    @LocalServerPort
    private int port;

    @Test
    void everyRewardIsListedWithItsFormulaAndItsParameters() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/rewards"))
                .timeout(Duration.ofSeconds(60))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode rewards = StrictJson.mapper().readTree(answer.body()).path("data");
        assertThat(rewards.findValuesAsString("summary")).hasSize(13).doesNotContain("");
        assertThat(rewards.get(0).path("name").asString()).isEqualTo("accuracy");
        JsonNode overlong = rewards.valueStream()
                .filter(reward -> reward.path("name").asString().equals("soft_overlong"))
                .findFirst()
                .orElseThrow();
        assertThat(overlong.path("summary").asString()).isEqualTo("0 up to L - c tokens, falls in a line to -1 at L");
        assertThat(overlong.path("parameters").get(1).path("name").asString()).isEqualTo("cache");
        assertThat(overlong.path("parameters").get(1).path("fallback").asString())
                .isEqualTo("a fifth of maxLength");
    }
}
