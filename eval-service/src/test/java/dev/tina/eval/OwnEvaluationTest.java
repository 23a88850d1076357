package dev.tina.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.Topics;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OwnEvaluationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path home;

    private static EvalSystem system;

    @BeforeAll
    static void start() throws Exception {
        Path model = Files.createDirectories(home.resolve("model"));
        Files.writeString(model.resolve("config.json"), "{}");
        Files.writeString(model.resolve("model.safetensors"), "weights");
        Path adapter = Files.createDirectories(home.resolve("adapter"));
        Files.writeString(adapter.resolve("adapter_config.json"), "{}");
        Files.writeString(adapter.resolve("adapter_model.safetensors"), "adapter");
        Path benchmarks = Files.createDirectories(home.resolve("benchmarks"));
        Files.writeString(benchmarks.resolve("svamp_test.jsonl"), """
                {"id": "a", "problem": "What is 1 + 1?", "answer": "2"}
                {"id": "b", "problem": "What is 3 - 1?", "answer": 2.0}
                {"id": "c", "problem": "What is 2 * 1?", "answer": "2"}
                """);
        Files.writeString(benchmarks.resolve("amc23.jsonl"), """
                {"id": "a", "problem": "What is 1 + 1?", "answer": "2"}
                {"id": "b", "problem": "What is 3 - 1?", "answer"
                {"id": "c", "problem": "What is 2 * 1?", "answer": "\\\\frac{"}
                """);
        system = new EvalSystem(home);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    @Test
    void aModelAloneIsJudgedOnABenchmarkAndEveryFigureFollowsFromItsSamples() throws Exception {
        UUID id = ask("""
                {"model": "model", "benchmark": "svamp", "limit": 2, "samplesPerTask": 4, "seeds": [1, 2],
                 "maxNewTokens": 64}""");
        List<RolloutRequested> asked = answerAll(id, i -> i == 0);

        RolloutRequested first = asked.getFirst();
        assertThat(first.adapter()).isEqualTo(AdapterReference.NONE);
        assertThat(first.base().sha256()).isEqualTo(sha256("{}weights"));
        assertThat(first.prompt().getLast().content()).contains("What is", "\\boxed{}");
        assertThat(first.sampling().temperature()).isEqualTo(0.6);
        assertThat(first.sampling().topP()).isEqualTo(0.95);
        assertThat(first.sampling().maxNewTokens()).isEqualTo(64);
        assertThat(asked.stream().map(RolloutRequested::seed).distinct()).hasSize(4);

        JsonNode evaluation = system.get("/" + id).body();
        JsonNode samples = system.get("/" + id + "/samples?limit=100").body().path("data");
        assertThat(samples).hasSize(16);
        long correct = samples.valueStream()
                .filter(sample -> sample.path("correct").booleanValue())
                .count();
        assertThat(evaluation.at("/passAt1/value").doubleValue()).isEqualTo(correct / 16.0);
        assertThat(evaluation.at("/passAtK/4").doubleValue()).isCloseTo(1 - 15 / 70.0, within(1e-12));
        assertThat(evaluation.at("/bySeed/1/seed").intValue()).isEqualTo(2);
        assertThat(evaluation.at("/bySeed/1/passAt1").doubleValue()).isEqualTo(0.25);
        assertThat(evaluation.at("/samples").intValue()).isEqualTo(16);
        assertThat(evaluation.at("/unanswered").intValue()).isZero();
        assertThat(evaluation.at("/taskSetSha256").asString()).hasSize(64);
        assertThat(samples.path(0).path("answer").asString()).isEqualTo("2");
        assertThat(samples.path(0).at("/rewards/accuracy").intValue()).isEqualTo(1);
        assertThat(system.get("/" + id + "/samples?verdict=WRONG").body().path("data"))
                .hasSize(12);
    }

    @Test
    void aServiceEndedInTheMiddleGoesOnAndDrawsNoSampleTwice() throws Exception {
        UUID id = ask("{\"model\": \"model\", \"taskSet\": \"tiny/heldout\", \"limit\": 8, \"samplesPerTask\": 2}");
        List<RolloutRequested> asked = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            asked.addAll(system.topics().poll(id));
            return asked.size() == 3;
        });
        system.topics().answer(asked.get(0), i -> true);
        system.end();
        system.topics().answer(asked.get(1), i -> true); // while nobody listens
        system.startAgain();
        system.topics().answer(asked.get(2), i -> true);
        asked.addAll(answerAll(id, i -> true));

        assertThat(asked).hasSize(8);
        assertThat(asked.stream().map(RolloutRequested::groupId).distinct()).hasSize(8);
        assertThat(asked).allSatisfy(request -> assertThat(request.attempt()).isEqualTo(1));
        assertThat(system.get("/" + id).body().path("samples").intValue()).isEqualTo(16);
    }

    @Test
    void aBenchmarkFileWithBrokenLinesIsRefusedByLineUnlessTheRestIsAskedFor() throws Exception {
        assertRefused("{\"model\": \"model\", \"benchmark\": \"amc23\"}", "amc23.jsonl:2");

        UUID taken = ask("{\"model\": \"model\", \"benchmark\": \"amc23\", \"onBroken\": \"skip\"}");
        List<RolloutRequested> asked = answerAll(taken, i -> true);
        assertThat(asked.stream().map(request -> request.key().taskId())).containsExactly("a");
    }

    @Test
    void theAdapterOfAFolderIsKnownByItsChecksum() throws Exception {
        UUID id = ask("{\"model\": \"model\", \"adapter\": \"adapter\", \"benchmark\": \"svamp\", \"limit\": 1}");

        RolloutRequested request = answerAll(id, i -> true).getFirst();
        assertThat(request.adapter().sha256()).isEqualTo(sha256("adapter"));
        assertThat(request.groupSize()).isEqualTo(4);
    }

    @Test
    void aJobsPolicyVersionIsJudgedWithTheBaseItWasTrainedOn() throws Exception {
        UUID job = UUID.randomUUID();
        AdapterReference adapter = new AdapterReference(3, URI.create("file:/adapter"), "1".repeat(64));
        BaseReference base = new BaseReference("/base", "0".repeat(64));
        system.topics()
                .publish(
                        Topics.ADAPTER_PUBLISHED,
                        job,
                        new AdapterPublished(job, base, adapter, Map.of(), Optional.empty(), true),
                        Map.of());
        String body =
                "{\"adapter\": {\"jobId\": \"%s\", \"policyVersion\": 3}, \"benchmark\": \"svamp\"}".formatted(job);
        await().atMost(PATIENCE).until(() -> system.post("", body).status() == 201);
        await().atMost(PATIENCE)
                .until(() -> system.get("?jobId=" + job).body().path("data").size() == 1);

        JsonNode evaluation = system.get("?jobId=" + job).body().path("data").path(0);
        RolloutRequested request = answerAll(
                        UUID.fromString(evaluation.path("id").asString()), i -> true)
                .getFirst();
        assertThat(request.adapter()).isEqualTo(adapter);
        assertThat(request.base()).isEqualTo(base);
    }

    @Test
    void twoEvaluationsAreComparedOnTheProblemsTheyShare() throws Exception {
        UUID worse = ask("{\"model\": \"model\", \"taskSet\": \"tiny/heldout\", \"limit\": 6, \"samplesPerTask\": 4}");
        answerAll(worse, i -> i == 0);
        UUID better = ask("{\"model\": \"model\", \"taskSet\": \"tiny/heldout\", \"limit\": 8, \"samplesPerTask\": 4}");
        answerAll(better, i -> i < 3);

        JsonNode compared = system.get("/compare?ids=" + worse + "," + better)
                .body()
                .path("comparisons")
                .path(0);
        assertThat(compared.at("/against/tasks").intValue()).isEqualTo(6);
        assertThat(compared.at("/against/difference/value").doubleValue()).isEqualTo(0.5);
        assertThat(compared.at("/against/p").doubleValue())
                .isCloseTo(1 / 64.0, within(1e-12)); // all signs alike: 2/64, halved
        assertThat(compared.path("differs").booleanValue()).isTrue();
    }

    @Test
    void aCancelledEvaluationAsksForNothingMore() throws Exception {
        UUID id = ask("{\"model\": \"model\", \"taskSet\": \"tiny/heldout\", \"limit\": 20}");
        await().atMost(PATIENCE).until(() -> state(id).equals("RUNNING"));

        assertThat(system.post("/" + id + "/cancel", "").body().path("state").asString())
                .isEqualTo("CANCELLED");
        assertThat(system.get("/" + id + "/progress").body().path("scored").intValue())
                .isZero();
    }

    @Test
    void whatARequestDoesNotSayIsRefusedByName() throws Exception {
        assertRefused(
                "{\"model\": \"model\", \"benchmrk\": \"svamp\"}", "unknown key benchmrk; did you mean benchmark?");
        assertRefused("{\"model\": \"model\", \"benchmark\": \"svump\"}", "benchmark must be one of aime24");
        assertRefused("null", "body must be an object, was null");
        assertRefused("{\"benchmark\": \"svamp\"}", "model must be a folder or a hub id");
        assertRefused("{\"model\": \"model\"}", "benchmark must be given, or else taskSet");
        assertRefused("{\"model\": \"file:///no/such\", \"benchmark\": \"svamp\"}", "there is no folder /no/such");
        assertRefused("{\"model\": \"m\", \"benchmark\": \"svamp\", \"seeds\": [1, 1]}", "seeds must be different");
        assertRefused(
                "{\"model\": \"m\", \"benchmark\": \"svamp\", \"sampling\": {\"topP\": 2}}",
                "sampling.topP must be above 0 and at most 1, was 2.0");
        assertRefused(
                "{\"model\": \"m\", \"benchmark\": \"svamp\", \"limit\": \"many\"}",
                "limit must be a whole number, was many");
        assertRefused(
                "{\"adapter\": {\"jobId\": \"x\", \"policyVersion\": 1}, \"benchmark\": \"svamp\"}",
                "adapter.jobId must be a UUID");
    }

    @Test
    void aListIsReadPageByPage() throws Exception {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asked.addFirst(ask("{\"model\": \"model\", \"taskSet\": \"tiny/heldout\", \"limit\": 1}")
                    .toString());
        }
        JsonNode first = system.get("?limit=2").body();
        JsonNode second =
                system.get("?limit=1000&after=" + first.path("next").asString()).body();

        assertThat(ids(first)).isEqualTo(asked.subList(0, 2));
        assertThat(first.path("next").asString()).isEqualTo(asked.get(1));
        assertThat(ids(second)).startsWith(asked.getLast()).doesNotContainAnyElementsOf(asked.subList(0, 2));
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void samplesAreReadPageByPage() throws Exception {
        UUID id = ask("{\"model\": \"model\", \"taskSet\": \"tiny/heldout\", \"limit\": 2, \"samplesPerTask\": 2}");
        answerAll(id, i -> true);
        JsonNode first = system.get("/" + id + "/samples?limit=3").body();
        JsonNode second = system.get(
                        "/" + id + "/samples?after=" + first.path("next").asString())
                .body();

        assertThat(first.path("data")).hasSize(3);
        assertThat(first.path("next").asString()).isEqualTo("3");
        assertThat(second.path("data")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("data")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    @Test
    void whatADifferenceNeedsIsToldBeforehand() throws Exception {
        JsonNode power = system.get("/power?tasks=30&samplesPerTask=8&points=2").body();

        assertThat(power.path("detectable").doubleValue()).isBetween(13.0, 15.0);
        assertThat(power.has("samplesNeeded")).isFalse();
        assertThat(power.path("tasksNeeded").intValue()).isGreaterThan(1_000);
    }

    private static void assertRefused(String body, String sentence) throws Exception {
        EvalSystem.Answer answer = system.post("", body);
        assertThat(answer.status()).as(body).isEqualTo(422);
        assertThat(answer.body().path("detail").asString()).contains(sentence);
    }

    private static UUID ask(String body) throws Exception {
        EvalSystem.Answer answer = system.post("", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return UUID.fromString(answer.body().path("id").asString());
    }

    private static List<RolloutRequested> answerAll(UUID id, IntPredicate correct) {
        List<RolloutRequested> asked = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            List<RolloutRequested> requests = system.topics().poll(id);
            requests.forEach(request -> system.topics().answer(request, correct));
            asked.addAll(requests);
            assertThat(state(id)).isNotEqualTo("FAILED");
            return state(id).equals("COMPLETED");
        });
        return asked;
    }

    private static String state(UUID id) throws Exception {
        return system.get("/" + id).body().path("state").asString();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
