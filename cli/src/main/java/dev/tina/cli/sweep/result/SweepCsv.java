package dev.tina.cli.sweep.result;

import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.text.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A sweep's figures for other programs (RFC 4180); shares between 0 and 1, what is unknown is empty. */
public final class SweepCsv {

    private SweepCsv() {}

    /** The table. */
    public static String table(List<String> axes, List<SettingResult> rows) {
        List<String> head = new ArrayList<>(axes);
        head.addAll(List.of("seeds"));
        for (String figure : List.of("base", "final", "best")) {
            head.addAll(List.of(figure, figure + "_low", figure + "_high"));
        }
        head.addAll(List.of("steps", "device_seconds", "dollars", "trouble"));
        Csv csv = new Csv(head);
        for (SettingResult row : rows) {
            List<String> cells = new ArrayList<>(row.values());
            cells.add(row.seeds());
            cells.addAll(figure(row.base()));
            cells.addAll(figure(row.last()));
            cells.addAll(figure(row.best()));
            cells.add(row.steps());
            cells.add(number(row.deviceSeconds()));
            cells.add(number(row.dollars()));
            cells.add(row.troubles());
            csv.add(cells);
        }
        return csv.text();
    }

    /** Pass@1 of every judged policy version of every job. */
    public static String curves(List<String> axes, List<SettingResult> rows) {
        List<String> head = new ArrayList<>(axes);
        head.addAll(List.of("seed", "job", "policy_version", "pass_at_1", "low", "high"));
        Csv csv = new Csv(head);
        for (SettingResult row : rows) {
            for (JobOutcome outcome : row.outcomes()) {
                outcome.evaluations().forEach(each -> point(row, outcome, each).ifPresent(csv::add));
            }
        }
        return csv.text();
    }

    private static Optional<List<String>> point(SettingResult row, JobOutcome outcome, EvaluationAnswer evaluation) {
        EstimatedShare share = evaluation.passAt1();
        if (share == null || outcome.job() == null) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>(row.values());
        cells.addAll(List.of(
                Long.toString(outcome.planned().seed()),
                outcome.job().id(),
                Integer.toString(evaluation.policyVersion()),
                Double.toString(share.value()),
                Double.toString(share.low()),
                Double.toString(share.high())));
        return Optional.of(cells);
    }

    private static List<String> figure(Optional<SeedMean> figure) {
        return figure.map(known -> List.of(
                        Double.toString(known.mean()), Double.toString(known.low()), Double.toString(known.high())))
                .orElse(List.of("", "", ""));
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
    }
}
