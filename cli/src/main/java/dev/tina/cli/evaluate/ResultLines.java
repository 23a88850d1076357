package dev.tina.cli.evaluate;

import dev.tina.cli.client.EvaluationAnswers.Estimate;
import dev.tina.cli.client.EvaluationAnswers.Evaluation;
import dev.tina.cli.text.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What came of an evaluation, as people read it. */
final class ResultLines {

    private ResultLines() {}

    static List<String> of(Evaluation evaluation) {
        Estimate passAt1 = evaluation.passAt1();
        if (passAt1 == null) {
            return List.of(evaluation.benchmark() + ": " + evaluation.state()
                    + (evaluation.failure() == null ? "" : ": " + evaluation.failure()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(evaluation.benchmark() + ": Pass@1 " + Shares.withInterval(passAt1) + " %"
                + (evaluation.greedy() == null ? "" : ", greedy " + Shares.percent(evaluation.greedy()) + " %"));
        lines.add("  " + passAtK(Objects.requireNonNullElse(evaluation.passAtK(), Map.of())));
        lines.add("  " + evaluation.tasks() + " tasks, " + evaluation.samples() + " samples: " + evaluation.truncated()
                + " truncated, " + evaluation.unanswered() + " without a readable answer, " + evaluation.unjudged()
                + " unjudged");
        return lines;
    }

    private static String passAtK(Map<Integer, Double> byK) {
        return byK.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "Pass@" + entry.getKey() + " " + Shares.percent(entry.getValue()) + " %")
                .collect(Collectors.joining(", "));
    }
}
