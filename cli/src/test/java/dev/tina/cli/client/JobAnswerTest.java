package dev.tina.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JobAnswerTest {

    private static final String HELD_OUT = "\"recipe\": {\"evaluation\": {\"taskSet\": \"own\"}}";

    private static final String EVALUATION = "\"id\": \"e\", \"samplesPerTask\": 4";

    @Test
    void aJobThatNobodyJudgesIsDoneWhenItHasSucceeded() {
        assertThat(job("SUCCEEDED", "\"recipe\": {\"evaluation\": null}").isDone(List.of()))
                .isTrue();
        assertThat(job("SUCCEEDED", "\"preset\": \"tina-tiny\"").isDone(List.of()))
                .isTrue();
        assertThat(job("RUNNING", "\"recipe\": {}").isDone(List.of())).isFalse();
    }

    @Test
    void aJudgedJobIsDoneWhenItsFirstAndLastVersionAreJudgedAndNothingStillRuns() {
        JobAnswer job = job("SUCCEEDED", HELD_OUT);
        EvaluationAnswer first = evaluation(0, "COMPLETED");
        EvaluationAnswer last = evaluation(2, "FAILED");
        assertThat(job.isDone(List.of(first))).isFalse();
        assertThat(job.isDone(List.of(first, evaluation(2, "PREPARING")))).isFalse();
        assertThat(job.isDone(List.of(first, evaluation(1, "RUNNING"), last))).isFalse();
        assertThat(job.isDone(List.of(first, evaluation(1, "CANCELLED"), last))).isTrue();
    }

    @Test
    void aJobIsStuckUnlessItMaySucceedByItself() {
        assertThat(job("FAILED", HELD_OUT).isStuck()).isTrue();
        assertThat(job("CANCELLED", HELD_OUT).isStuck()).isTrue();
        assertThat(job("PAUSED", "\"pauseReason\": \"the budget is used up\"").isStuck())
                .isTrue();
        assertThat(job("PAUSED", HELD_OUT).isStuck()).isFalse();
        assertThat(job("SUCCEEDED", HELD_OUT).isStuck()).isFalse();
        assertThat(job("QUEUED", HELD_OUT).isStuck()).isFalse();
    }

    @Test
    void aBenchmarkIsNamedWithoutWhatIsAskedOfIt() {
        assertThat(evaluation(0, "COMPLETED").benchmark()).isEqualTo("own");
        assertThat(evaluation("benchmark:svamp?onBroken=skip").benchmark()).isEqualTo("svamp");
    }

    private static JobAnswer job(String state, String more) {
        return read(JobAnswer.class, "\"id\": \"j1\", \"step\": 2, \"steps\": 2, \"policyVersion\": 2", state, more);
    }

    private static EvaluationAnswer evaluation(int version, String state) {
        return read(
                EvaluationAnswer.class, EVALUATION, state, "\"policyVersion\": " + version + ", \"taskSet\": \"own\"");
    }

    private static EvaluationAnswer evaluation(String taskSet) {
        return read(
                EvaluationAnswer.class,
                EVALUATION,
                "RUNNING",
                "\"policyVersion\": 0, \"taskSet\": \"" + taskSet + "\"");
    }

    private static <T> T read(Class<T> type, String fields, String state, String more) {
        return JsonMapper.shared().readValue("{" + fields + ", \"state\": \"" + state + "\", " + more + "}", type);
    }
}
