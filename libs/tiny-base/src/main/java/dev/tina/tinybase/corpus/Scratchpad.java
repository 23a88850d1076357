package dev.tina.tinybase.corpus;

import dev.tina.tasks.arithmetic.Working;

/**
 * A working written out, one operation a line.
 *
 * @param text the lines, each ended by a line feed
 * @param result what it arrives at, slips carried on
 */
record Scratchpad(String text, long result) {

    static Scratchpad of(Working working, Mistakes slips) {
        return switch (working) {
            case Working.Columns columns -> ColumnWriter.write(columns.step(), slips);
            case Working.Steps steps -> StepWriter.write(steps.steps(), slips);
        };
    }
}
