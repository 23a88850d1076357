package dev.tina.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.Topics;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.kafkashare.test.EmbeddedBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluationOverKafkaTest {

    private static final int TASKS = 6;

    private static EmbeddedBroker broker;
    private static EmbeddedPostgres postgres;
    private static ConfigurableApplicationContext service;
    private static EvalTopics topics;

    private final UUID job = UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start();
        postgres = EmbeddedPostgres.start();
        service = new SpringApplicationBuilder(EvalServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--tina.eval.window=4",
                        "--tina.eval.group-deadline=3s",
                        "--tina.eval.deadline-per-thousand-tokens=0s",
                        "--tina.eval.max-attempts=2");
        topics = new EvalTopics(broker.bootstrapServers());
    }

    @AfterAll
    static void stop() throws Exception {
        topics.close();
        service.close();
        postgres.close();
        broker.close();
    }

    @Test
    void everyGroupDeliveredTwiceIsCountedOnce() throws Exception {
        publish(true);
        publish(true);
        Set<UUID> asked = new HashSet<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (RolloutRequested request : topics.poll(job)) {
                asked.add(request.groupId());
                topics.answer(request, i -> request.sampling().temperature() == 0 || i == 0);
                topics.answer(request, i -> true);
            }
            return state().equals("COMPLETED");
        });

        JsonNode evaluation = evaluation();
        assertThat(asked).hasSize(2 * TASKS);
        assertThat(evaluation.at("/passAt1/value").doubleValue()).isEqualTo(0.25);
        assertThat(evaluation.at("/passAt1/low").doubleValue()).isBetween(0.0, 0.2499);
        assertThat(evaluation.at("/greedy").doubleValue()).isEqualTo(1);
        assertThat(evaluation.at("/tasks").intValue()).isEqualTo(TASKS);
        assertThat(evaluation.at("/reasoned/share").doubleValue()).isEqualTo(0.25);
        assertThat(evaluation.at("/reasoned/accuracy").doubleValue()).isEqualTo(1);
        assertThat(evaluation.at("/tokens").intValue()).isEqualTo(TASKS * (4 + 1) * 2);
        assertThat(evaluation.at("/deviceSeconds").doubleValue()).isCloseTo(TASKS * 5 * 0.01, within(1e-9));
    }

    @Test
    void aSilentWorkerIsAskedAgainAndThenTheEvaluationFailsWithTheReason() throws Exception {
        publish(false);
        Set<Integer> attempts = new HashSet<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (RolloutRequested request : topics.poll(job)) {
                attempts.add(request.attempt());
                topics.take(request);
            }
            return state().equals("FAILED");
        });

        assertThat(attempts).containsExactlyInAnyOrder(1, 2);
        assertThat(evaluation().at("/failure").asString()).contains("was asked for 2 times and never came");
    }

    @Test
    void whileThereIsNoWorkerTheEvaluationWaits() throws Exception {
        publish(false);
        List<RolloutRequested> asked = new ArrayList<>();
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            asked.addAll(topics.poll(job));
            return timesTheFirstWasAsked(asked) >= 4;
        });
        assertThat(asked).extracting(RolloutRequested::attempt).containsOnly(1);
        assertThat(state()).isEqualTo("RUNNING");

        asked.forEach(request -> topics.answer(request, i -> true));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            topics.poll(job).forEach(request -> topics.answer(request, i -> true));
            return state().equals("COMPLETED");
        });
    }

    private static long timesTheFirstWasAsked(List<RolloutRequested> asked) {
        return asked.stream()
                .filter(request -> request.groupId().equals(asked.getFirst().groupId()))
                .count();
    }

    @Test
    void aRefusedRequestFailsTheEvaluationWithTheWorkersReason() throws Exception {
        publish(false);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            topics.poll(job).stream()
                    .findFirst()
                    .ifPresent(request -> topics.publish(
                            Topics.ROLLOUT_REQUESTED_DEAD_LETTER,
                            request.groupId(),
                            request,
                            Map.of("x-reason", "no model folder /base")));
            return state().equals("FAILED");
        });

        assertThat(evaluation().at("/failure").asString()).isEqualTo("no model folder /base");
    }

    @Test
    void theEvaluationOfACancelledJobIsAbandoned() throws Exception {
        publish(false);
        await().atMost(Duration.ofSeconds(30)).until(() -> state().equals("RUNNING"));
        topics.publish(Topics.JOB_CHANGED, job, new JobChanged(job, JobState.CANCELLED, 0, Map.of()), Map.of());

        await().atMost(Duration.ofSeconds(30)).until(() -> state().equals("CANCELLED"));
    }

    @Test
    void aWrongParameterIsNamed() throws Exception {
        HttpResponse<String> answer = get("?jobId=seven");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"jobId\"", "\"value\":\"seven\"", "\"allowed\":\"a UUID\"");
    }

    @Test
    void multipleChoiceIsJudgedByTheLetterAndWrongReferencesAreReportedById(@TempDir Path folder) throws Exception {
        Path tasks = Files.writeString(folder.resolve("tasks.jsonl"), """
                {"id": "a", "problem": "A or B?", "answer": "B"}
                {"id": "b", "problem": "A or B?", "answer": "42"}
                """);
        publish("jsonl:" + tasks, "choice", false);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            topics.poll(job).forEach(request -> topics.answer(request, i -> i < 3));
            return state().equals("COMPLETED");
        });

        assertThat(evaluation().at("/passAt1/value").doubleValue()).isEqualTo(0.75);
        assertThat(evaluation().at("/references/checked").intValue()).isEqualTo(2);
        assertThat(evaluation().at("/references/faulty").intValue()).isEqualTo(1);
        assertThat(evaluation().at("/references/first/0/taskId").asString()).isEqualTo("b");
        assertThat(evaluation().at("/references/first/0/reason").asString())
                .isEqualTo("the reference answer is none of the letters ABCD");
    }

    private void publish(boolean greedy) {
        publish("tiny/heldout", "accuracy", greedy);
    }

    private void publish(String taskSet, String reward, boolean greedy) {
        EvaluationPlan plan = new EvaluationPlan(
                taskSet,
                TASKS,
                PromptTemplate.PLAIN,
                4,
                greedy,
                new SamplingParameters(1, 0, 1, 0, 96),
                List.of(new RewardSpec(reward, 1, Map.of())),
                7);
        AdapterPublished published = new AdapterPublished(
                job,
                new BaseReference("/base", "0".repeat(64)),
                new AdapterReference(3, URI.create("file:/adapter"), "1".repeat(64)),
                Map.of(),
                Optional.of(plan),
                true);
        topics.publish(Topics.ADAPTER_PUBLISHED, job, published, Map.of());
    }

    private String state() throws Exception {
        return evaluation().path("state").asString("none");
    }

    private JsonNode evaluation() throws Exception {
        return new JsonMapper()
                .readTree(get("?jobId=" + job).body())
                .path("data")
                .path(0);
    }

    private HttpResponse<String> get(String query) throws Exception {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/evaluations" + query))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
