package dev.tina.cli.sweep;

import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.sweep.result.JobOutcome;
import dev.tina.terminal.MovingLine;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Tells how a sweep goes: lines of what happened and, on a terminal, one below them that moves. */
final class SweepLine {

    private final MovingLine line;

    SweepLine(PrintWriter out, boolean moves) {
        this.line = new MovingLine(out, moves);
    }

    /** A line that stays. */
    void say(String text) {
        line.say(text);
    }

    /** The line that moves. */
    void show(List<JobOutcome> outcomes, int jobs) {
        line.show(text(outcomes, jobs));
    }

    /** Takes the moving line away. */
    void end() {
        line.clear();
    }

    static String text(List<JobOutcome> outcomes, int jobs) {
        long over = outcomes.stream().filter(JobOutcome::isOver).count();
        long troubled = outcomes.stream()
                .filter(outcome -> outcome.isOver() && !outcome.isSuccess())
                .count();
        List<String> parts = new ArrayList<>();
        parts.add(over + " of " + jobs + " jobs over" + (troubled == 0 ? "" : " (" + troubled + " not well)"));
        for (JobOutcome outcome : outcomes) {
            JobAnswer job = outcome.job();
            if (job != null && !outcome.isOver()) {
                parts.add(outcome.planned().label() + ": "
                        + (job.hasSucceeded() ? "being judged" : job.step() + "/" + job.steps()));
            }
        }
        return String.join("; ", parts);
    }
}
