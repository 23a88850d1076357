package dev.tina.cli.verify;

import dev.tina.verifier.batch.Tally;
import java.nio.file.Path;
import java.util.Map;

/**
 * What became of the lines of a file, as JSON.
 *
 * @param byVerdict lines by verdict
 * @param labelled lines that say what they expect
 * @param falsePositives those of them that are wrongly correct
 * @param falseNegatives those of them that are wrongly not correct
 */
record TallyDocument(
        String output,
        long lines,
        Map<String, Long> byVerdict,
        long labelled,
        long falsePositives,
        long falseNegatives) {

    static TallyDocument of(Tally tally, Path output) {
        return new TallyDocument(
                output.toAbsolutePath().toString(),
                tally.lines(),
                tally.byOutcome(),
                tally.labelled(),
                tally.falsePositives(),
                tally.falseNegatives());
    }
}
