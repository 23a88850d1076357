package dev.tina.cli.report;

import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.cli.text.Percent;
import dev.tina.terminal.Html;
import dev.tina.terminal.Table;
import java.util.List;

/** The policy versions that were judged, the first and the last, and those around the transition. */
final class CheckpointSection {

    private CheckpointSection() {}

    static String section(ReportData story) {
        Table table = Table.of("version", "held-out Pass@1", "", "sha256 of the adapter");
        List<CheckpointAnswer> all = story.checkpoints();
        for (int i = 0; i < all.size(); i++) {
            CheckpointAnswer checkpoint = all.get(i);
            boolean end = i == 0 || i == all.size() - 1;
            if (end || checkpoint.nearTransition() || checkpoint.heldOut() != null) {
                table.add(
                        Integer.toString(checkpoint.policyVersion()),
                        checkpoint.heldOut() == null
                                ? "not judged"
                                : Percent.of(checkpoint.heldOut().passAt1()),
                        marks(checkpoint),
                        checkpoint.sha256());
            }
        }
        return Html.section(
                "Checkpoints",
                table.html()
                        + Html.paragraph("Every one of the " + all.size() + " versions is kept; those that are judged,"
                                + " the first, the last and those around the transition are shown."));
    }

    private static String marks(CheckpointAnswer checkpoint) {
        return (checkpoint.best() ? "best " : "") + (checkpoint.nearTransition() ? "around the transition" : "");
    }
}
