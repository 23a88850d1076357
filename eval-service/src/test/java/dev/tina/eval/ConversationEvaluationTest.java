package dev.tina.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.TemplateContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Task sets whose problems are conversations, and what prompts are rendered with. */
class ConversationEvaluationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path home;

    private static EvalSystem system;

    @BeforeAll
    static void start() throws Exception {
        Path model = Files.createDirectories(home.resolve("model"));
        Files.writeString(model.resolve("config.json"), "{}");
        Files.writeString(model.resolve("model.safetensors"), "weights");
        Files.writeString(home.resolve("dozens.jsonl"), """
                {"problem": [{"role": "system", "content": "Count in dozens."}, {"role": "user", "content": "2 + 2?"}, {"role": "assistant", "content": "4"}, {"role": "user", "content": "And 3?"}], "answer": "7"}
                {"problem": [{"role": "system", "content": "Count in dozens."}, {"role": "user", "content": "8 + 1?"}], "answer": "9"}
                {"problem": [{"role": "user", "content": [{"type": "text", "text": "5 + 5?"}]}], "answer": "10"}
                """);
        Files.writeString(home.resolve("scores.jsonl"), """
                {"problem": [{"role": "user", "content": "20 + 20?"}, {"role": "assistant", "content": "40"}, {"role": "user", "content": "And 3?"}], "answer": "43"}
                """);
        system = new EvalSystem(home);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    @Test
    void theTurnsOfATaskStandInItsPromptAndAreShownWithItsSamples() throws Exception {
        UUID id = ask("dozens", "");
        List<RolloutRequested> asked = answerAll(id);

        assertThat(asked.stream().map(RolloutRequested::prompt))
                .containsExactlyInAnyOrder(
                        List.of(
                                new PromptMessage("system", "Count in dozens."),
                                new PromptMessage("user", "2 + 2?"),
                                new PromptMessage("assistant", "4"),
                                new PromptMessage("user", "And 3?")),
                        List.of(new PromptMessage("system", "Count in dozens."), new PromptMessage("user", "8 + 1?")),
                        List.of(new PromptMessage("user", "5 + 5?")));
        JsonNode samples = system.get("/" + id + "/samples").body().path("data");
        assertThat(samples.path(0).path("earlier").path(2).path("content").asString())
                .isEqualTo("4");
        assertThat(samples.path(0).path("problem").asString()).isEqualTo("And 3?");
        assertThat(samples.path(samples.size() - 1).has("earlier")).isFalse();
    }

    @Test
    void aPromptOfItsOwnChoosesTurnsVariablesAndDate() throws Exception {
        UUID id = ask("dozens", """
                , "prompt": {"system": "Be brief.", "user": "{problem} Box it.", "examples": [], "turns": "dialogue",
                             "variables": {"enable_thinking": false, "budget": 512}, "date": "2024-07-26"}""");
        List<RolloutRequested> asked = answerAll(id);

        JsonNode prompt = system.get("/" + id).body().path("prompt");
        assertThat(prompt.toString())
                .isEqualTo("{\"system\":\"Be brief.\",\"user\":\"{problem} Box it.\",\"examples\":[],"
                        + "\"turns\":\"dialogue\",\"variables\":{\"budget\":512,\"enable_thinking\":false},"
                        + "\"date\":\"2024-07-26\"}");
        assertThat(asked.getFirst().prompt())
                .extracting(PromptMessage::content)
                .containsExactly("Be brief.", "2 + 2?", "4", "And 3? Box it.");
        assertThat(asked.stream().map(RolloutRequested::templateContext).distinct())
                .containsExactly(new TemplateContext(
                        LocalDate.of(2024, 7, 26), Map.of("enable_thinking", false, "budget", 512L)));
    }

    @Test
    void aServiceEndedInTheMiddleGoesOnWithTheSamePromptsAndDate() throws Exception {
        LocalDate before = LocalDate.now(ZoneOffset.UTC);
        UUID id = ask("dozens", ", \"samplesPerTask\": 1, \"seeds\": [1, 2]");
        LocalDate after = LocalDate.now(ZoneOffset.UTC);
        List<RolloutRequested> asked = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            asked.addAll(system.topics().poll(id));
            return asked.size() == 3;
        });
        system.end();
        system.startAgain();
        asked.forEach(request -> system.topics().answer(request, i -> true));
        List<RolloutRequested> rest = answerAll(id);

        assertThat(rest).hasSize(3);
        assertThat(rest.getLast().prompt()).containsExactly(new PromptMessage("user", "5 + 5?"));
        asked.addAll(rest);
        assertThat(asked.stream().map(request -> request.templateContext()).distinct())
                .singleElement()
                .satisfies(context -> assertThat(context.date()).isBetween(before, after));
    }

    @Test
    void aSecondSystemMessageIsRefusedWithTheChoice() throws Exception {
        EvalSystem.Answer answer = system.post("", body("dozens", """
                , "prompt": {"system": "Be brief.", "user": "{problem}", "examples": []}"""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("detail").asString())
                .startsWith("prompt.turns must be dialogue")
                .contains("or last", "prompt.system empty", "task row-1 brings a system message");
    }

    @Test
    void evaluationsShareNoProblemWhereWhatWasSaidBeforeItDiffers() throws Exception {
        UUID dozens = ask("dozens", "");
        answerAll(dozens);
        UUID scores = ask("scores", "");
        answerAll(scores);

        EvalSystem.Answer compared = system.get("/compare?ids=" + dozens + "," + scores);
        assertThat(compared.status()).isEqualTo(422);
        assertThat(compared.body().path("detail").asString()).contains("problems in common");
    }

    @Test
    void aVariableTheSystemSetsItselfIsRefusedByName() throws Exception {
        EvalSystem.Answer refused = system.post("", body("dozens", """
                , "prompt": {"system": "", "user": "{problem}", "examples": [], "variables": {"bos_token": "x"}}"""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("detail").asString()).contains("bos_token must be left out");
    }

    private static String body(String set, String further) {
        return "{\"model\": \"model\", \"taskSet\": \"jsonl:%s\"%s}"
                .formatted(home.resolve(set + ".jsonl"), further.isEmpty() ? ", \"samplesPerTask\": 1" : further);
    }

    private static UUID ask(String set, String further) throws Exception {
        EvalSystem.Answer answer = system.post("", body(set, further));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return UUID.fromString(answer.body().path("id").asString());
    }

    private static List<RolloutRequested> answerAll(UUID id) {
        List<RolloutRequested> asked = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            List<RolloutRequested> requests = system.topics().poll(id);
            requests.forEach(request -> system.topics().answer(request, i -> true));
            asked.addAll(requests);
            assertThat(state(id)).isNotEqualTo("FAILED");
            return state(id).equals("COMPLETED");
        });
        return asked;
    }

    private static String state(UUID id) throws Exception {
        return system.get("/" + id).body().path("state").asString();
    }
}
