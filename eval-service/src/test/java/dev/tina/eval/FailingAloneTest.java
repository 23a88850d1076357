package dev.tina.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationFailed;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.Topics;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptTemplate;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class FailingAloneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OTHER =
            "{\"model\": \"model\", \"taskSet\": \"tiny/heldout\", \"limit\": 1, \"samplesPerTask\": 1}";

    @TempDir
    private static Path home;

    private static EvalSystem system;

    @BeforeAll
    static void start() throws Exception {
        Path model = Files.createDirectories(home.resolve("model"));
        Files.writeString(model.resolve("config.json"), "{}");
        Files.writeString(model.resolve("model.safetensors"), "weights");
        Files.writeString(home.resolve("zero.jsonl"), """
                {"id": "a", "problem": "1 + 1?", "answer": "2\\u0000"}
                {"id": "b", "problem": "2 + 2?", "answer": "4"}
                """);
        Files.writeString(home.resolve("zero-id.jsonl"), """
                {"id": "a\\u0000", "problem": "1 + 1?", "answer": "2"}
                """);
        system = new EvalSystem(home);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    @Test
    void zeroCharacterInAReferenceAnswerIsReportedAndTheEvaluationRuns() throws Exception {
        UUID id = ask(request(home.resolve("zero.jsonl")));
        List<RolloutRequested> asked = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            asked.addAll(system.topics().poll(id));
            return asked.size() == 2;
        });

        assertThat(asked.stream().map(request -> request.key().taskId())).containsExactly("a", "b");
        JsonNode references = system.get("/" + id).body().path("references");
        assertThat(references.path("faulty").asInt()).isEqualTo(1);
        assertThat(references.at("/first/0/taskId").asString()).isEqualTo("a");
        assertThat(references.at("/first/0/reason").asString()).contains("a control character U+0000");
    }

    @Test
    void zeroCharacterInAnIdIsRefusedNamingTheRow() throws Exception {
        EvalSystem.Answer answer = system.post("", request(home.resolve("zero-id.jsonl")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("field").asString()).isEqualTo("taskSet");
        assertThat(answer.body().path("detail").asString()).contains("zero-id.jsonl:1 id", "NUL");
    }

    @Test
    void aFileThatIsGoneWhenItIsPreparedFailsThatEvaluationAlone() throws Exception {
        UUID broken = UUID.randomUUID();
        database()
                .sql("""
                        insert into eval.evaluation (id, run_id, task_set, policy_version, samples_per_task, seeds, state,
                                                     model, asked, created_at)
                        values (:id, :id, 'x', 0, 1, '{1}', 'PREPARING', 'model', :asked::json, now())""")
                .param("id", broken)
                .param("asked", request(home.resolve("gone.jsonl")))
                .update();
        UUID other = ask(OTHER);

        await().atMost(PATIENCE).until(() -> state(other).equals("RUNNING"));
        assertThat(state(broken)).isEqualTo("FAILED");
        assertThat(system.get("/" + broken).body().path("failure").asString()).contains("gone.jsonl");
    }

    private static String request(Path file) {
        return "{\"model\": \"model\", \"taskSet\": \"jsonl:%s\", \"samplesPerTask\": 1}".formatted(file);
    }

    @Test
    void evaluationThatCanNoLongerBeReadFailsAloneWithAReason() throws Exception {
        UUID broken = UUID.randomUUID();
        database().sql("""
                        insert into eval.evaluation (id, run_id, task_set, policy_version, samples_per_task, seeds, state,
                                                     model, asked, created_at)
                        values (:id, :id, 'x', 0, 1, '{1}', 'PREPARING', 'model', '{"gone": 1}', now())""").param("id", broken).update();
        UUID other = ask(OTHER);

        await().atMost(PATIENCE).until(() -> state(other).equals("RUNNING"));
        assertThat(state(broken)).isEqualTo("FAILED");
        assertThat(system.get("/" + broken).body().path("failure").asString()).startsWith("unknown key gone");
    }

    @Test
    void faultThatNobodyForesawFailsOneEvaluationWithAnIncidentAndNoOther() throws Exception {
        UUID running = ask(OTHER);
        await().atMost(PATIENCE).until(() -> state(running).equals("RUNNING"));
        database()
                .sql("update eval.evaluation set published = '\\x00' where id = :id")
                .param("id", running)
                .update();
        UUID other = ask(OTHER);

        await().atMost(PATIENCE).until(() -> state(running).equals("FAILED"));
        assertThat(system.get("/" + running).body().path("failure").asString())
                .matches("the evaluation failed for a reason nobody foresaw; .* incident [0-9a-f-]{36}");
        await().atMost(PATIENCE).until(() -> state(other).equals("RUNNING"));
    }

    @Test
    void evaluationOfAJobThatCannotBePreparedIsThereAndItsJobIsTold() throws Exception {
        UUID job = UUID.randomUUID();
        system.topics().publish(Topics.ADAPTER_PUBLISHED, job, published(job, "jsonl:/no/such/file\0.jsonl"), Map.of());
        await().atMost(PATIENCE)
                .until(() -> system.get("?jobId=" + job).body().path("data").size() == 1);

        JsonNode evaluation = system.get("?jobId=" + job).body().at("/data/0");
        assertThat(evaluation.path("state").asString()).isEqualTo("FAILED");
        assertThat(evaluation.path("failure").asString()).startsWith("the task set cannot be opened: ");
        EvaluationFailed told = system.topics().read(Topics.EVALUATION_FAILED, EvaluationFailed.class, job);
        assertThat(told.policyVersion()).isEqualTo(3);
        assertThat(told.reason()).isEqualTo(evaluation.path("failure").asString());
    }

    @Test
    void rewardsAndPromptsHaveTheFormsOfRecipes() throws Exception {
        UUID id = ask("""
                {"model": "model", "taskSet": "tiny/heldout", "limit": 1, "samplesPerTask": 1,
                 "prompt": {"system": "be brief"},
                 "rewards": ["format", {"name": "accuracy", "weight": 1}, {"name": "tag_count", "parameters": null}]}""");
        List<RolloutRequested> asked = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            asked.addAll(system.topics().poll(id));
            return asked.size() == 1;
        });

        assertThat(asked.getFirst().rewards())
                .contains(new RewardSpec("format", 1, Map.of()), new RewardSpec("accuracy", 1, Map.of()));
        assertThat(asked.getFirst().prompt()).hasSize(2);
        assertThat(asked.getFirst().prompt().getFirst().content()).isEqualTo("be brief");
    }

    private static AdapterPublished published(UUID job, String taskSet) {
        EvaluationPlan plan = new EvaluationPlan(
                taskSet,
                1,
                PromptTemplate.PLAIN,
                1,
                false,
                new SamplingParameters(1, 0, 1, 0, 96),
                List.of(new RewardSpec("accuracy", 1, Map.of())),
                7);
        return new AdapterPublished(
                job,
                new BaseReference("/base", "0".repeat(64)),
                new AdapterReference(3, URI.create("file:/adapter"), "1".repeat(64)),
                Map.of(),
                Optional.of(plan),
                true);
    }

    private static JdbcClient database() {
        return system.database();
    }

    private static UUID ask(String body) throws Exception {
        EvalSystem.Answer answer = system.post("", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return UUID.fromString(answer.body().path("id").asString());
    }

    private static String state(UUID id) throws Exception {
        return system.get("/" + id).body().path("state").asString();
    }
}
