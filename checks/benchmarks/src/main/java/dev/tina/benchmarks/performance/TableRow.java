package dev.tina.benchmarks.performance;

import dev.tina.benchmarks.anchor.AnchorOutcome;
import dev.tina.policy.weights.Precision;
import java.util.List;

/**
 * A row of the table.
 *
 * @param row its name
 * @param what was done: P prompts x G completions x N new tokens
 * @param isStep whether seconds matter rather than tokens a second
 * @param anchors what came of the systems that do the same
 */
record TableRow(
        String row, String what, Precision precision, boolean isStep, OurOutcome ours, List<AnchorOutcome> anchors) {

    TableRow {
        anchors = List.copyOf(anchors);
    }
}
