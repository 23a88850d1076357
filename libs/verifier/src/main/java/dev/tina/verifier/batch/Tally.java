package dev.tina.verifier.batch;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Counts the lines by verdict, and the lines whose verdict is not the one they expect. */
public final class Tally {

    private final Map<String, Long> byOutcome = new TreeMap<>();
    private long lines;
    private long labelled;
    private long falsePositives;
    private long falseNegatives;

    void add(VerdictLine line) {
        lines++;
        byOutcome.merge(line.verdict().outcome(), 1L, Long::sum);
        if (line.isLabelled()) {
            labelled++;
            falsePositives += line.isCorrect() && !line.isExpectedCorrect() ? 1 : 0;
            falseNegatives += !line.isCorrect() && line.isExpectedCorrect() ? 1 : 0;
        }
    }

    public long lines() {
        return lines;
    }

    /** Lines by the name of their verdict. */
    public Map<String, Long> byOutcome() {
        return Collections.unmodifiableMap(byOutcome);
    }

    /** Lines with a boolean {@code expected}. */
    public long labelled() {
        return labelled;
    }

    /** Correct, though expected not to be. */
    public long falsePositives() {
        return falsePositives;
    }

    /** Not correct, though expected to be. */
    public long falseNegatives() {
        return falseNegatives;
    }
}
