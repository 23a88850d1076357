package dev.tina.cli.sweep.result;

import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.text.Plot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A sweep's results as SVG; Pass@1 in per cent. */
public final class SweepPlots {

    private static final int WIDTH = 760;
    private static final int LINE = 34;
    private static final int AXIS = 70;
    private static final int NAMES_AT = -65; // left of 0 %

    private SweepPlots() {}

    /** A line for each setting: the last version's Pass@1 with its interval, that of each seed, and the base's. */
    public static String settings(List<SettingResult> rows) {
        List<String> names =
                new ArrayList<>(rows.stream().map(SettingResult::name).toList());
        Collections.reverse(names); // the first stands on top
        return new Plot(WIDTH, AXIS + LINE * rows.size())
                .layer(
                        "text",
                        names(rows),
                        Map.of("x", "x", "y", "y", "label", "y"),
                        Map.of("hjust", "left", "size", 6))
                .layer("linerange", ranges(rows), Map.of("y", "y", "xmin", "low", "xmax", "high"), Map.of("size", 1.0))
                .layer("point", means(rows, SettingResult::last), at(), Map.of("size", 4.0, "shape", 18))
                .layer("point", seeds(rows), at(), Map.of("size", 3.0, "shape", 1, "color", "#2563eb"))
                .layer("point", means(rows, SettingResult::base), at(), Map.of("size", 3.0, "color", "#d97706"))
                .scale("x", "Pass@1, %", Map.of("breaks", List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0)))
                .scale("y", "", Map.of("discrete", true, "limits", names))
                .bare("y") // axes cut long names short
                .show("x", NAMES_AT, 103)
                .svg("Pass at 1 of each setting with its interval");
    }

    private static Map<String, List<Object>> names(List<SettingResult> rows) {
        Map<String, List<Object>> data = columns("x", "y");
        rows.forEach(row -> add(data, NAMES_AT, row.name()));
        return data;
    }

    /** Pass@1 of each job's judged versions, a colour for each setting. */
    public static String curves(List<SettingResult> rows) {
        Map<String, List<Object>> data = columns("x", "y", "job", "setting");
        for (SettingResult row : rows) {
            for (JobOutcome outcome : row.outcomes()) {
                outcome.evaluations().forEach(each -> add(data, row, outcome, each));
            }
        }
        Map<String, String> mapping = Map.of("x", "x", "y", "y", "group", "job", "color", "setting");
        return new Plot(WIDTH, 420)
                .layer("line", data, mapping, Map.of("size", 0.8))
                .layer("point", data, mapping, Map.of("size", 2.0))
                .scale("x", "policy version", Map.of())
                .scale("y", "Pass@1, %", Map.of())
                .scale("color", "", Map.of("discrete", true))
                .show("y", 0, 100)
                .svg("Pass at 1 over policy versions");
    }

    private static void add(
            Map<String, List<Object>> data, SettingResult row, JobOutcome outcome, EvaluationAnswer evaluation) {
        EstimatedShare share = evaluation.passAt1();
        if (share != null) {
            add(
                    data,
                    evaluation.policyVersion(),
                    100 * share.value(),
                    outcome.planned().key(),
                    row.name());
        }
    }

    private static Map<String, List<Object>> ranges(List<SettingResult> rows) {
        Map<String, List<Object>> data = columns("y", "low", "high");
        for (SettingResult row : rows) {
            row.last().ifPresent(last -> add(data, row.name(), 100 * last.low(), 100 * last.high()));
        }
        return data;
    }

    private static Map<String, List<Object>> means(
            List<SettingResult> rows, Function<SettingResult, Optional<SeedMean>> of) {
        Map<String, List<Object>> data = columns("x", "y");
        for (SettingResult row : rows) {
            of.apply(row).ifPresent(figure -> add(data, 100 * figure.mean(), row.name()));
        }
        return data;
    }

    private static Map<String, List<Object>> seeds(List<SettingResult> rows) {
        Map<String, List<Object>> data = columns("x", "y");
        for (SettingResult row : rows) {
            row.outcomes()
                    .forEach(outcome -> outcome.last().ifPresent(last -> add(data, 100 * last.value(), row.name())));
        }
        return data;
    }

    private static Map<String, String> at() {
        return Map.of("x", "x", "y", "y");
    }

    private static Map<String, List<Object>> columns(String... names) {
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        for (String name : names) {
            columns.put(name, new ArrayList<>());
        }
        return columns;
    }

    private static void add(Map<String, List<Object>> columns, Object... values) {
        int next = 0;
        for (List<Object> column : columns.values()) {
            column.add(values[next++]);
        }
    }
}
