package dev.tina.cli.demo;

import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.follow.JobResult;
import dev.tina.common.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a demo found, for programs to read.
 *
 * @param steps learned
 * @param seconds from the job's creation to its last evaluation
 * @param policyVersion that was judged after
 * @param tokensPerSecond sampled for learning
 */
record DemoReport(
        BeforeAndAfter passAt1, int steps, double seconds, Adapter adapter, int policyVersion, double tokensPerSecond) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Pass@1 of the untrained policy, and of the trained one. */
    record BeforeAndAfter(PassAt1 before, PassAt1 after) {}

    /**
     * @param low lower end of the 95 % interval
     * @param high upper end of it
     * @param greedy share of the tasks that the greedy completion solves
     */
    record PassAt1(
            double value,
            double low,
            double high,
            @Nullable Integer tasks,
            int samplesPerTask,
            @Nullable Double greedy) {

        static PassAt1 of(EvaluationAnswer evaluation) {
            EstimatedShare estimate = evaluation.passAt1();
            if (estimate == null) {
                throw new IllegalArgumentException("an evaluation that is " + evaluation.state() + " has no Pass@1");
            }
            return new PassAt1(
                    estimate.value(),
                    estimate.low(),
                    estimate.high(),
                    evaluation.tasks(),
                    evaluation.samplesPerTask(),
                    evaluation.greedy());
        }
    }

    /** @param path folder of the two files PEFT reads */
    record Adapter(String path, String sha256) {}

    static DemoReport of(JobResult result, Adapter adapter, double seconds) {
        return new DemoReport(
                new BeforeAndAfter(PassAt1.of(result.before()), PassAt1.of(result.after())),
                result.steps().size(),
                seconds,
                adapter,
                result.job().lastVersion(),
                result.tokensPerSecond());
    }

    void write(Path file) throws IOException {
        AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }
}
