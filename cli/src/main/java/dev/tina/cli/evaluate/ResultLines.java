package dev.tina.cli.evaluate;

import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.text.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What came of an evaluation, as people read it. */
final class ResultLines {

    private ResultLines() {}

    static List<String> of(EvaluationAnswer evaluation) {
        EstimatedShare passAt1 = evaluation.passAt1();
        if (passAt1 == null) {
            return List.of(evaluation.benchmark() + ": " + evaluation.state()
                    + (evaluation.failure() == null ? "" : ": " + evaluation.failure()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(evaluation.benchmark() + ": Pass@1 "
                + Percent.numberWithInterval(passAt1.value(), passAt1.low(), passAt1.high()) + " %"
                + (evaluation.greedy() == null ? "" : ", greedy " + Percent.of(evaluation.greedy())));
        lines.add("  " + passAtK(Objects.requireNonNullElse(evaluation.passAtK(), Map.of())));
        lines.add("  " + evaluation.tasks() + " tasks, " + evaluation.samples() + " samples: " + evaluation.truncated()
                + " truncated, " + evaluation.unanswered() + " without a readable answer, " + evaluation.unjudged()
                + " unjudged");
        return lines;
    }

    private static String passAtK(Map<Integer, Double> byK) {
        return byK.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "Pass@" + entry.getKey() + " " + Percent.of(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
