package dev.tina.cli.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.cli.client.ManualClock;
import dev.tina.cli.client.ScriptedGateway;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.client.answer.StepAnswer;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobWatchTest {

    private static final String JOB = "GET /api/v1/jobs/j1";
    private static final String STEPS = JOB + "/steps";
    private static final String EVALUATIONS = "GET /api/v1/evaluations?limit=1000&jobId=j1";
    private static final String NONE = "{\"data\": []}";

    private final ManualClock clock = new ManualClock();
    private final News news = new News();
    private ScriptedGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new ScriptedGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void everyStepAndEvaluationIsToldOnceAndInOrder() throws Exception {
        gateway.answering(JOB, 200, job("RUNNING", 0))
                .answering(JOB, 200, job("RUNNING", 1))
                .answering(JOB, 200, job("SUCCEEDED", 2))
                .answering(STEPS, 200, NONE)
                .answering(STEPS, 200, data(step(1)))
                .answering(STEPS, 200, data(step(1), step(2)))
                .answering(EVALUATIONS, 200, data(evaluation(0, "PREPARING", "own")))
                .answering(EVALUATIONS, 200, data(evaluation(0, "COMPLETED", "own")))
                .answering(EVALUATIONS, 200, data(evaluation(2, "RUNNING", "own"), evaluation(0, "COMPLETED", "own")))
                .answering(EVALUATIONS, 200, data(evaluation(2, "FAILED", "own"), evaluation(0, "COMPLETED", "own")));
        JobResult result = follow(Duration.ofHours(1));
        assertThat(news.told)
                .containsExactly("begins", "step 1 at 1.0", "version 0 COMPLETED", "step 2 at 2.0", "version 2 FAILED");
        assertThat(result.steps()).hasSize(2);
        assertThat(result.before().isCompleted()).isTrue();
        assertThat(result.failedEvaluations()).containsExactly(result.after());
    }

    @Test
    void anEvaluationOnOtherTasksIsNeitherToldNorWaitedFor() throws Exception {
        gateway.answering(JOB, 200, job("SUCCEEDED", 1))
                .answering(STEPS, 200, data(step(1)))
                .answering(
                        EVALUATIONS,
                        200,
                        data(
                                evaluation(1, "RUNNING", "benchmark:svamp"),
                                evaluation(1, "COMPLETED", "own"),
                                evaluation(0, "COMPLETED", "own")));
        assertThat(follow(Duration.ofHours(1)).evaluations()).hasSize(2);
        assertThat(news.told).containsExactly("begins", "step 1 at 1.0", "version 0 COMPLETED", "version 1 COMPLETED");
    }

    @Test
    void aJobThatIsSilentForTooLongIsGivenUp() {
        gateway.answering(JOB, 200, job("RUNNING", 1))
                .answering(STEPS, 200, data(step(1)))
                .answering(EVALUATIONS, 200, NONE);
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> follow(Duration.ofSeconds(10)))
                .withMessage("nothing new of job j1 for 10 s; it is RUNNING after step 1 of 2");
        assertThat(clock.nanos()).isBetween(10_000_000_000L, 11_000_000_000L);
    }

    @Test
    void aJobThatWaitsForAWorkerSaysSoOnceAndIsNotSilent() throws Exception {
        String waits = job("RUNNING", 0).replace("\"step\"", "\"waitingFor\": \"a rollout worker\", \"step\"");
        for (int look = 0; look < 10; look++) {
            gateway.answering(JOB, 200, waits);
        }
        gateway.answering(JOB, 200, job("SUCCEEDED", 0).replace("\"evaluation\"", "\"none\""))
                .answering(STEPS, 200, NONE)
                .answering(EVALUATIONS, 200, NONE);
        follow(Duration.ofSeconds(2));
        assertThat(news.told).containsExactly("begins", "waits for a rollout worker");
    }

    @Test
    void aJobThatWillNotSucceedByItselfIsToldWithTheReason() {
        assertFailure("\"state\": \"FAILED\", \"failure\": \"no such model\"", "the job is FAILED: no such model");
        assertFailure("\"state\": \"CANCELLED\"", "the job is CANCELLED: no reason given");
        assertFailure(
                "\"state\": \"PAUSED\", \"pauseReason\": \"the budget is used up\"",
                "the job is PAUSED after step 1: the budget is used up");
    }

    private void assertFailure(String state, String message) {
        try (var own = new ScriptedGateway()) {
            own.answering(JOB, 200, job("X", 1).replace("\"state\": \"X\"", state))
                    .answering(STEPS, 200, NONE)
                    .answering(EVALUATIONS, 200, NONE);
            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(() -> watch(own, Duration.ofSeconds(5)).follow("j1"))
                    .withMessage(message);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JobResult follow(Duration silence) throws InterruptedException {
        return watch(gateway, silence).follow("j1");
    }

    private JobWatch watch(ScriptedGateway behind, Duration silence) {
        return new JobWatch(new TinaApi(behind.address(), null, Duration.ZERO, clock), news, silence, clock);
    }

    private static String job(String state, int version) {
        return """
                {"id": "j1", "state": "%s", "step": %d, "steps": 2, "policyVersion": %d,
                 "recipe": {"evaluation": {"taskSet": "own"}}}""".formatted(state, version, version);
    }

    private static String step(int step) {
        return "{\"step\": %d, \"policyVersion\": %d, \"metrics\": {}, \"seconds\": 1}".formatted(step, step);
    }

    private static String evaluation(int version, String state, String tasks) {
        String passAt1 =
                state.equals("COMPLETED") ? ", \"passAt1\": {\"value\": 0.5, \"low\": 0.4, \"high\": 0.6}" : "";
        return """
                {"id": "e%d", "policyVersion": %d, "state": "%s", "taskSet": "%s", "samplesPerTask": 4%s}""".formatted(version, version, state, tasks, passAt1);
    }

    private static String data(String... all) {
        return "{\"data\": [" + String.join(",", all) + "]}";
    }

    private static final class News implements JobListener {

        private final List<String> told = new ArrayList<>();

        @Override
        public void begins(JobAnswer job) {
            told.add("begins");
        }

        @Override
        public void stands(JobAnswer job) {}

        @Override
        public void finished(StepAnswer step, double elapsed) {
            told.add("step " + step.step() + " at " + elapsed);
        }

        @Override
        public void over(EvaluationAnswer evaluation) {
            told.add("version " + evaluation.policyVersion() + " " + evaluation.state());
        }

        @Override
        public void waits(String forWhat) {
            told.add("waits for " + forWhat);
        }

        @Override
        public void paused(JobAnswer job) {
            told.add("paused after " + job.step());
        }

        @Override
        public void resumed(JobAnswer job) {
            told.add("resumed after " + job.step());
        }
    }
}
