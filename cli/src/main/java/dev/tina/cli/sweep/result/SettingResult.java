package dev.tina.cli.sweep.result;

import dev.tina.cli.client.answer.CostAnswer;
import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.JobAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A setting with what became of its seeds.
 *
 * @param values of the axes
 */
public record SettingResult(List<String> values, List<JobOutcome> outcomes) {

    public SettingResult {
        values = List.copyOf(values);
        outcomes = List.copyOf(outcomes);
    }

    /** The values, for people. */
    String name() {
        return String.join(", ", values);
    }

    /** {@code 2}, or {@code 1 of 2} where one has no result. */
    String seeds() {
        long good = outcomes.stream().filter(JobOutcome::isSuccess).count();
        return good == outcomes.size() ? Long.toString(good) : good + " of " + outcomes.size();
    }

    Optional<SeedMean> base() {
        return figure(JobOutcome::base);
    }

    Optional<SeedMean> last() {
        return figure(JobOutcome::last);
    }

    Optional<SeedMean> best() {
        return figure(JobOutcome::best);
    }

    private Optional<SeedMean> figure(Function<JobOutcome, Optional<EstimatedShare>> of) {
        return SeedMean.of(
                outcomes.stream().flatMap(outcome -> of.apply(outcome).stream()).toList());
    }

    /** Steps done; by seed where they differ. */
    String steps() {
        List<String> steps = new ArrayList<>();
        for (JobOutcome outcome : outcomes) {
            JobAnswer job = outcome.job();
            steps.add(job == null ? "0" : Integer.toString(job.step()));
        }
        return steps.stream().distinct().count() == 1 ? steps.getFirst() : String.join(", ", steps);
    }

    /** Of all seeds and roles; empty where a job does not say its own. */
    OptionalDouble deviceSeconds() {
        return sum(cost -> cost.deviceSeconds().isEmpty()
                ? null
                : (Double) cost.deviceSeconds().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    /** Of all seeds; empty where a part is unknown. */
    OptionalDouble dollars() {
        return sum(cost -> cost.dollars().total());
    }

    private OptionalDouble sum(Function<CostAnswer, @Nullable Double> part) {
        double sum = 0;
        for (JobOutcome outcome : outcomes) {
            JobAnswer job = outcome.job();
            if (job == null) {
                continue; // no job, no cost
            }
            Double one = job.cost() == null ? null : part.apply(job.cost());
            if (one == null) {
                return OptionalDouble.empty();
            }
            sum += one;
        }
        return OptionalDouble.of(sum);
    }

    /** What went wrong, by seed; empty for nothing. */
    public String troubles() {
        return outcomes.stream()
                .filter(outcome -> !outcome.isSuccess())
                .map(outcome -> "seed " + outcome.planned().seed() + " " + outcome.trouble())
                .collect(Collectors.joining("; "));
    }
}
