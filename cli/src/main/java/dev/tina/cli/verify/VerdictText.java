package dev.tina.cli.verify;

import dev.tina.verifier.Finding;
import dev.tina.verifier.Verdict;
import dev.tina.verifier.extract.AnswerSource;
import java.util.ArrayList;
import java.util.List;

/** A verdict as lines for people. */
final class VerdictText {

    private static final int LONGEST = 500;

    private VerdictText() {}

    static List<String> of(Verdict verdict, AnswerSource source) {
        var lines = new ArrayList<String>();
        lines.add("verdict:    " + verdict.outcome());
        lines.add("reason:     " + verdict.reason());
        verdict.found().ifPresent(finding -> {
            lines.add("read:       " + read(finding, source));
            lines.add("answer:     " + cut(finding.answerForm()));
            lines.add("reference:  " + cut(finding.referenceForm()));
        });
        lines.add("fuel:       " + verdict.fuel());
        return lines;
    }

    private static String read(Finding finding, AnswerSource source) {
        if (source == AnswerSource.WHOLE) {
            return "the whole text, as it has no \\boxed{}";
        }
        return finding.end() == finding.start()
                ? "nothing"
                : cut(finding.answer()) + "  (characters " + finding.start() + " to " + finding.end() + ")";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
    }
}
