package dev.tina.cli.report;

import dev.tina.cli.client.answer.HeadlineAnswer;
import dev.tina.cli.client.answer.HeadlineAnswer.Judged;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.follow.SignalLines;
import dev.tina.cli.text.Percent;
import dev.tina.terminal.Html;
import java.util.ArrayList;
import java.util.List;

/** What came of the job in the job's own words: learned or not, from what base to what best, on which checked tasks. */
final class OutcomeSection {

    private OutcomeSection() {}

    /** Nothing where the gateway says nothing of it. */
    static String section(ReportData story) {
        JobAnswer job = story.job();
        List<String> said = new ArrayList<>();
        if (job.outcome() != null && !job.outcome().sentence().isEmpty()) {
            said.add(job.outcome().sentence());
        }
        if (job.headline() != null && !job.isNotBetter()) {
            said.add(headline(job.headline()));
        }
        if (job.heldOut() != null && job.heldOut().sentence() != null) {
            said.add(job.heldOut().sentence());
        }
        said.addAll(SignalLines.all(job.signals()));
        return said.isEmpty() ? "" : Html.section("Outcome", Html.list(said));
    }

    private static String headline(HeadlineAnswer headline) {
        return "Pass@1 from " + share(headline.base()) + " of the base to " + share(headline.best())
                + " of the best, version " + headline.best().policyVersion();
    }

    private static String share(Judged judged) {
        return Percent.withInterval(
                judged.passAt1().value(),
                judged.passAt1().low(),
                judged.passAt1().high());
    }
}
