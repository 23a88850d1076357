package dev.tina.cli.verify;

import dev.tina.verifier.batch.Tally;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Says every few seconds how many lines are verified, and at the end what became of them. */
final class VerifyProgress {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final int LINES_BETWEEN_LOOKS = 100;

    private final PrintWriter err;
    private final InstantSource clock;
    private Instant said;

    VerifyProgress(PrintWriter err, InstantSource clock) {
        this.err = err;
        this.clock = clock;
        this.said = clock.instant();
    }

    void verified(long lines) {
        if (lines % LINES_BETWEEN_LOOKS == 0 && clock.instant().isAfter(said.plus(INTERVAL))) {
            said = clock.instant();
            err.println(lines + " lines verified");
            err.flush();
        }
    }

    void done(Tally tally) {
        var summary = new StringBuilder(tally.lines() + " lines verified");
        tally.byOutcome()
                .forEach((outcome, lines) ->
                        summary.append(", ").append(lines).append(' ').append(outcome));
        err.println(summary);
        if (tally.labelled() > 0) {
            err.println(tally.labelled() + " lines say what they expect: " + tally.falsePositives()
                    + " wrongly correct, " + tally.falseNegatives() + " wrongly not correct");
        }
        err.flush();
    }
}
