package dev.tina.reward.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.kafkashare.test.EmbeddedBroker;
import dev.tina.reward.RewardServiceApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = RewardServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tina.reward.verify.max-items=3", "tina.reward.verify.max-body=4KB"})
@DirtiesContext
class VerifyApiTest {

    private static final EmbeddedBroker BROKER = EmbeddedBroker.start();

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
    }

    @Test
    void oneAnswerIsAnsweredByItsVerdict() throws Exception {
        JsonNode verdict = accepted("{\"completion\":\"so \\\\boxed{\\\\frac{1}{2}}\",\"reference\":\"0.5\"}");

        assertThat(verdict.path("verdict").asString()).isEqualTo("correct");
        assertThat(verdict.path("span").toString()).isEqualTo("[3,22]");
        assertThat(verdict.path("answerForm").asString()).isNotBlank();
        assertThat(verdict.path("referenceForm").asString()).isNotBlank();
        assertThat(verdict.path("reason").asString()).isNotBlank();
        assertThat(verdict.path("fuel").asLong()).isPositive();
        assertThat(verdict.path("micros").isNumber()).isTrue();
    }

    @Test
    void aBatchIsAnsweredInItsOrder() throws Exception {
        JsonNode items = accepted("""
                        {"items": [{"completion": "\\\\boxed{5}", "reference": "4"},
                                   {"completion": "\\\\boxed{5}", "reference": " "},
                                   {"completion": "it is 5", "reference": "5", "policy": {"source": "anywhere"}}]}
                        """).path("items");

        assertThat(items.findValuesAsString("verdict")).containsExactly("incorrect", "unreadable-reference", "correct");
        assertThat(items.get(1).has("span")).isFalse();
    }

    @Test
    void aPolicyCanAskForTheTextBehindTheThinking() throws Exception {
        String request = "{\"completion\":\"\\\\boxed{5}</think>\\\\boxed{4}\",\"reference\":\"4\",\"policy\":"
                + "{\"after\":\"</think>\",\"forgiven\":[\"percent\",\"units\"],\"roundingPlaces\":2}}";

        assertThat(accepted(request).path("verdict").asString()).isEqualTo("correct");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                             | body       | an object | 422",
                "{\"completion\":\"x\"}                         | reference  | given: a text | 422",
                "{\"completion\":5,\"reference\":\"5\"}         | completion | a text | 422",
                "{\"completion\":\"x\",\"reference\":\"5\",\"refrence\":1} | refrence | one of completion, policy, reference | 422",
                "{\"completion\":\"x\",\"reference\":\"5\",\"policy\":{\"roundingPlaces\":99}} | policy.roundingPlaces | a whole number from 1 to 40 | 422",
                "{\"completion\":\"x\",\"reference\":\"5\",\"policy\":{\"sauce\":1}} | policy.sauce | one of after, forgiven, roundingPlaces, source | 422",
                "{\"items\":{}}                                 | items      | a list | 422",
                "{\"items\":[],\"more\":1}                      | more       | one of items | 422",
                "{\"items\":[{\"completion\":\"x\",\"reference\":null}]} | items[0].reference | given: a text | 422",
                "{\"items\":[7]}                                | items[0]   | an object | 422",
                "no json                                        | body       | a JSON object | 400"
            })
    void whatIsWrongIsNamed(String request, String field, String allowed, int status) throws Exception {
        HttpResponse<String> answer = post(request);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(problem.path("allowed").asString()).isEqualTo(allowed);
        assertThat(problem.has("value")).isTrue();
    }

    @Test
    void aBatchThatIsTooLongIsRefused() throws Exception {
        String item = "{\"completion\":\"x\",\"reference\":\"5\"}";
        HttpResponse<String> answer = post("{\"items\":[" + String.join(",", Collections.nCopies(4, item)) + "]}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("\"field\":\"items\"")
                .contains("4 of them")
                .contains("at most 3");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        String request = "{\"completion\":\"" + "x".repeat(5000) + "\",\"reference\":\"5\"}";
        HttpResponse<String> told = post(request);
        HttpResponse<String> untold =
                send(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(request)));

        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(told.body()).contains("\"field\":\"body\"").contains("at most 4096 bytes long");
        assertThat(untold.statusCode()).isEqualTo(413);
    }

    @Test
    void theApiDescriptionHoldsTheResource() throws Exception {
        JsonNode api = json.readTree(client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());

        JsonNode post = api.path("paths").path("/api/v1/verify").path("post");
        assertThat(post.path("responses").propertyNames()).contains("200", "400", "413", "422", "503");
        assertThat(post.path("requestBody").toString())
                .contains("VerifyRequest")
                .contains("VerifyBatch");
        assertThat(api.path("components").path("schemas").propertyNames())
                .contains("VerifyRequest", "VerifyBatch", "VerifyPolicy", "VerdictView");
    }

    private JsonNode accepted(String request) throws Exception {
        HttpResponse<String> answer = post(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/verify"))
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(20))
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
