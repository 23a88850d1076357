package dev.tina.cli.evaluate;

import dev.tina.cli.client.answer.BaselineAnswer;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.supervisor.CommandFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Finds what the names on the command line mean. */
final class ComparisonRows {

    private final List<EvaluationAnswer> evaluations;
    private final List<BaselineAnswer> baselines;

    /** @param evaluations newest first */
    ComparisonRows(List<EvaluationAnswer> evaluations, List<BaselineAnswer> baselines) {
        this.evaluations =
                evaluations.stream().filter(EvaluationAnswer::isCompleted).toList();
        this.baselines = baselines;
    }

    /**
     * The rows of an evaluation's id, of a job's id (its last judged version) or {@code ID/VERSION}, or of a model: the
     * published ones of that name, and what was measured here of it.
     *
     * @throws CommandFailure if nothing is known of the name
     */
    List<ComparisonRow> of(String name) {
        List<ComparisonRow> rows = find(name);
        if (rows.isEmpty()) {
            throw new CommandFailure(name + " must be the id of a completed evaluation, a job that was judged"
                    + " (or JOB/VERSION), a published name or a model that was judged; published are: "
                    + String.join(
                            ", ",
                            baselines.stream()
                                    .map(BaselineAnswer::model)
                                    .distinct()
                                    .toList()));
        }
        return rows;
    }

    /** The same; empty if nothing is known of the name. */
    List<ComparisonRow> find(String name) {
        List<ComparisonRow> rows = new ArrayList<>();
        measured("evaluation " + name, rows, evaluation -> evaluation.id().equals(name));
        String job = name.replaceFirst("/\\d+$", "");
        int version = version(name, job);
        measured(
                "job " + job + " version " + version,
                rows,
                evaluation -> job.equals(evaluation.jobId()) && evaluation.policyVersion() == version);
        List<BaselineAnswer> published = baselines.stream()
                .filter(row -> row.model().equalsIgnoreCase(name))
                .toList();
        published.forEach(row -> rows.add(ComparisonRow.of(row)));
        measured(name, rows, evaluation -> evaluation.adapter() == null && isModel(evaluation, name, published));
        return rows;
    }

    private void measured(String label, List<ComparisonRow> rows, Predicate<EvaluationAnswer> wanted) {
        List<EvaluationAnswer> found = evaluations.stream().filter(wanted).toList();
        if (!found.isEmpty()) {
            rows.add(ComparisonRow.of(label, found));
        }
    }

    private int version(String name, String job) {
        if (!job.equals(name)) {
            return Integer.parseInt(name.substring(job.length() + 1));
        }
        OptionalInt last = evaluations.stream()
                .filter(evaluation -> job.equals(evaluation.jobId()))
                .mapToInt(EvaluationAnswer::policyVersion)
                .max();
        return last.orElse(-1);
    }

    private static boolean isModel(EvaluationAnswer evaluation, String name, List<BaselineAnswer> published) {
        String model = Objects.requireNonNullElse(evaluation.model(), "");
        return model.equalsIgnoreCase(name)
                || model.endsWith("/" + name)
                || published.stream().anyMatch(row -> model.equalsIgnoreCase(row.hub()));
    }
}
