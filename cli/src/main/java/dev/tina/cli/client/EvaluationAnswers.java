package dev.tina.cli.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the gateway answers of evaluations, as far as the command line needs it. */
public final class EvaluationAnswers {

    private EvaluationAnswers() {}

    /** A list of any of them. */
    public record Listing<T>(List<T> data) {}

    /** A share with the ends of its 95 % interval. */
    public record Estimate(double value, double low, double high) {}

    /** A model or a policy version judged; what is not known yet is absent. */
    public record Evaluation(
            String id,
            @Nullable String jobId,
            @Nullable String model,
            @Nullable String adapter,
            String taskSet,
            int policyVersion,
            String state,
            @Nullable String failure,
            @Nullable Estimate passAt1,
            @Nullable Map<Integer, Double> passAtK,
            @Nullable Double greedy,
            @Nullable Integer tasks,
            int samplesPerTask,
            List<Long> seeds,
            @Nullable Long samples,
            @Nullable Long truncated,
            @Nullable Long unanswered,
            @Nullable Long unjudged) {

        public boolean isOver() {
            return !state.equals("PREPARING") && !state.equals("RUNNING");
        }

        public boolean isCompleted() {
            return state.equals("COMPLETED");
        }

        /** {@code svamp} of {@code benchmark:svamp?onBroken=skip}; other task sets keep their names. */
        public String benchmark() {
            return taskSet.startsWith("benchmark:")
                    ? taskSet.substring("benchmark:".length()).replaceFirst("\\?.*", "")
                    : taskSet;
        }
    }

    /** How far one is. */
    public record Progress(long groups, long scored) {}

    /** A declared benchmark. */
    public record Benchmark(
            String name,
            String title,
            int tasks,
            String licence,
            @Nullable String copy,
            @Nullable String hub,
            int samplesPerTask) {}

    /** What an evaluation could tell, in points. */
    public record Power(double detectable) {}

    /** What others published of a model. */
    public record Published(
            String kind,
            String model,
            String source,
            String mark,
            @Nullable String hub,
            Map<String, Figure> figures,
            @Nullable Figure average) {}

    /** A published share and its deviation over seeds. */
    public record Figure(double value, @Nullable Double deviation) {}

    /** Others against the first. */
    public record Comparison(List<Compared> comparisons) {}

    /** One against the first. */
    public record Compared(String evaluationId, Paired against, double pHolm, boolean differs) {}

    /** The difference on the problems both share. */
    public record Paired(int tasks, Estimate difference, double p) {}
}
