package dev.tina.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.Topics;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.kafkashare.test.EmbeddedBroker;
import dev.tina.rollout.model.Bases;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class RolloutOverKafkaTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

    @TempDir
    private static Path folder;

    private static SmallModel model;
    private static EmbeddedBroker broker;
    private static ConfigurableApplicationContext service;
    private static Ring ring;

    private RolloutRequests requests;

    @BeforeAll
    static void start() throws Exception {
        model = SmallModel.in(folder);
        broker = EmbeddedBroker.start();
        service = new SpringApplicationBuilder(RolloutServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--tina.rollout.worker=worker-7",
                        "--tina.rollout.concurrency=3",
                        "--tina.rollout.preload=" + folder);
        ring = new Ring(broker.bootstrapServers());
    }

    @BeforeEach
    void anotherJob() {
        requests = RolloutRequests.of(model);
    }

    @AfterAll
    static void stop() {
        ring.close();
        service.close();
        broker.close();
    }

    @Test
    void aRequestIsAnsweredWithItsGroup() {
        RolloutRequested request = requests.ask("a", "What is 12 + 30?", 4);
        ring.ask(request);
        RolloutCompleted rollout = awaitRollouts(List.of(request)).getFirst();
        assertThat(rollout.request()).isEqualTo(request);
        assertThat(rollout.completions()).hasSize(4).allSatisfy(completion -> {
            assertThat(completion.tokens()).hasSizeBetween(1, 12);
            for (float logprob : completion.samplerLogprobs()) {
                assertThat(logprob).isNegative();
            }
        });
        // <|im_start|>user\n(16 bytes)<|im_end|>\n<|im_start|>assistant\n<think>\n, a token a byte
        assertThat(rollout.promptTokens()).hasSize(1 + 5 + 16 + 1 + 1 + 1 + 10 + 1 + 1);
        assertThat(rollout.adapter()).isEqualTo(model.adapter());
        assertThat(rollout.worker()).isEqualTo("worker-7");
        assertThat(rollout.device()).isEqualTo("cpu");
        assertThat(rollout.deviceTime()).isPositive();
        assertThat(service.getBean(MeterRegistry.class)
                        .get("tina.rollout.tokens")
                        .tags("worker", "worker-7", "device", "cpu", "purpose", "train")
                        .tag("job", requests.job().toString())
                        .counter()
                        .count())
                .isEqualTo(rollout.completions().stream()
                        .mapToInt(completion -> completion.tokens().length)
                        .sum());
    }

    @Test
    void theSameRequestHasTheSameCompletionsWheneverItIsServed() {
        RolloutRequested request = requests.ask("b", "Add 1 and 2.", 3);
        List<RolloutRequested> crowd = new ArrayList<>();
        crowd.add(request);
        for (int i = 0; i < 12; i++) {
            crowd.add(requests.ask("crowd-" + i, "Compute 1 + " + i + ".", 5));
        }
        crowd.forEach(ring::ask);
        RolloutCompleted once = awaitRollouts(crowd).getFirst();
        ring.ask(request);
        RolloutCompleted again = awaitRollouts(List.of(request)).getFirst();
        assertThat(again.completions()).isEqualTo(once.completions());
    }

    @Test
    void withoutAnAdapterTheBaseAloneIsSampled() {
        RolloutRequested untrained = requests.ask("n", "Add 3 and 4.", 3);
        RolloutRequested alone =
                RolloutRequests.of(model).withAdapter(AdapterReference.NONE).ask("n", "Add 3 and 4.", 3);
        ring.ask(untrained);
        ring.ask(alone);
        List<RolloutCompleted> rollouts = awaitRollouts(List.of(untrained, alone));
        assertThat(rollouts.getLast().completions())
                .isEqualTo(rollouts.getFirst().completions());
        assertThat(rollouts.getLast().adapter()).isEqualTo(AdapterReference.NONE);
    }

    @Test
    void whatNoWorkerCanServeIsADeadLetterWithItsReason() {
        String wrong = "0".repeat(64);
        BaseReference otherBase = new BaseReference(model.base().folder(), wrong);
        BaseReference missing = new BaseReference(folder.resolve("nowhere").toString(), wrong);
        AdapterReference otherAdapter = new AdapterReference(3, model.adapter().uri(), wrong);
        AdapterReference elsewhere = new AdapterReference(3, URI.create("s3://bucket/adapter"), wrong);
        Map<RolloutRequested, String> expected = new HashMap<>();
        expected.put(requests.onBase(otherBase).ask("c", "?", 2), "base.sha256 must be that of the folder");
        expected.put(requests.onBase(missing).ask("d", "?", 2), "there is no such model folder");
        expected.put(requests.withAdapter(otherAdapter).ask("e", "?", 2), "adapter.sha256 must be that of the file");
        expected.put(requests.withAdapter(elsewhere).ask("f", "?", 2), "adapter.uri must be a file: URI");
        expected.put(requests.ask("g", "?".repeat(200), 2), "prompt must be shorter than 128");
        expected.keySet().forEach(ring::ask);
        Map<UUID, String> reasons = new HashMap<>();
        await().atMost(LONG_ENOUGH).until(() -> {
            reasons.putAll(ring.reasons());
            return expected.keySet().stream().allMatch(request -> reasons.containsKey(request.groupId()));
        });
        expected.forEach(
                (request, reason) -> assertThat(reasons.get(request.groupId())).contains(reason));
    }

    @Test
    void whatNobodyWaitsForIsNotSampled() {
        RolloutRequested late = requests.until(Instant.now().minusSeconds(1)).ask("h", "?", 2);
        RolloutRequests ofCancelled = RolloutRequests.of(model);
        ring.publish(
                Topics.JOB_CHANGED,
                ofCancelled.job(),
                new JobChanged(ofCancelled.job(), JobState.CANCELLED, 0, Map.of()),
                Map.of());
        await().atMost(LONG_ENOUGH).until(() -> {
            ring.ask(ofCancelled.ask("i", "?", 2));
            ring.ask(late);
            return dropped() >= 4;
        });
        assertThat(ring.rollouts()).noneMatch(rollout -> rollout.groupId().equals(late.groupId()));
    }

    @Test
    void cancelledJobLeavesNothingBehind() {
        Bases bases = service.getBean(Bases.class);
        List<RolloutRequested> asked = IntStream.range(0, 8)
                .mapToObj(i -> requests.ask("long-" + i, "What is 12 + 30?", 4096))
                .toList();
        List<UUID> ids = asked.stream().map(RolloutRequested::groupId).toList();
        asked.forEach(ring::ask);
        List<RolloutTaken> taken = new ArrayList<>();
        await().atMost(LONG_ENOUGH).until(() -> {
            taken.addAll(ring.taken());
            return taken.stream().map(RolloutTaken::groupId).anyMatch(ids::contains) && bases.adapters() > 0;
        });
        int adapters = bases.adapters();
        double before = dropped();
        ring.publish(
                Topics.JOB_CHANGED,
                requests.job(),
                new JobChanged(requests.job(), JobState.CANCELLED, 0, Map.of()),
                Map.of());
        await().atMost(LONG_ENOUGH).until(() -> dropped() > before && bases.adapters() < adapters);
        RolloutRequested other = RolloutRequests.of(model).ask("j", "?", 2);
        ring.ask(other);
        List<RolloutCompleted> answers = awaitRollouts(List.of(other));
        assertThat(answers).hasSize(1);
        assertThat(bases.adapters()).isEqualTo(adapters);
    }

    @Test
    void jobThatFailedIsStillJudgedButSampledNoMore() {
        RolloutRequests failed = RolloutRequests.of(model);
        double before = dropped();
        ring.publish(
                Topics.JOB_CHANGED, failed.job(), new JobChanged(failed.job(), JobState.FAILED, 0, Map.of()), Map.of());
        await().atMost(LONG_ENOUGH).until(() -> {
            ring.ask(failed.ask("k", "?", 2));
            return dropped() > before;
        });
        RolloutRequested judged = failed.judge("l", "?", 2);
        ring.ask(judged);
        assertThat(awaitRollouts(List.of(judged))).hasSize(1);
    }

    private static double dropped() {
        return service.getBean(MeterRegistry.class)
                .counter("tina.rollout.groups", "worker", "worker-7", "device", "cpu", "outcome", "dropped")
                .count();
    }

    private static List<RolloutCompleted> awaitRollouts(List<RolloutRequested> asked) {
        Map<UUID, RolloutCompleted> answers = new HashMap<>();
        await().atMost(LONG_ENOUGH).until(() -> {
            ring.rollouts().forEach(rollout -> answers.put(rollout.groupId(), rollout));
            return asked.stream().allMatch(request -> answers.containsKey(request.groupId()));
        });
        return asked.stream().map(request -> answers.get(request.groupId())).toList();
    }
}
