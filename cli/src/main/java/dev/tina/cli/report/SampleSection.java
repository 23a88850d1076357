package dev.tina.cli.report;

import dev.tina.cli.client.answer.SampledGroupAnswer;
import dev.tina.cli.client.answer.SampledGroupAnswer.Completion;
import dev.tina.cli.client.answer.SampledGroupAnswer.Message;
import dev.tina.terminal.Html;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Some of what the policy wrote, with what that was worth. */
final class SampleSection {

    private static final int GROUPS = 2;
    private static final int LONGEST = 6000;
    private static final int LONGEST_ANSWER = 80;

    private SampleSection() {}

    static String section(ReportData story) {
        StringBuilder body = new StringBuilder();
        if (story.samples().isEmpty()) {
            body.append(Html.paragraph("No texts are kept."));
        }
        for (Map.Entry<Integer, List<SampledGroupAnswer>> step : story.samples().entrySet()) {
            for (SampledGroupAnswer group :
                    step.getValue().stream().limit(GROUPS).toList()) {
                body.append(group(step.getKey(), group));
            }
        }
        return Html.section("Samples", body.toString());
    }

    private static String group(int step, SampledGroupAnswer group) {
        StringBuilder text = new StringBuilder();
        for (Message message : group.prompt()) {
            text.append(Html.quote(message.role(), shortened(message.content(), LONGEST)));
        }
        int number = 1;
        for (Completion completion : group.completions()) {
            text.append(Html.quote(head(number++, completion), shortened(completion.text(), LONGEST)));
        }
        String summary = "step " + step + ", task " + group.taskId() + ", reference answer "
                + shortened(group.referenceAnswer(), LONGEST_ANSWER);
        return Html.details(summary, text.toString());
    }

    private static String head(int number, Completion completion) {
        StringBuilder head = new StringBuilder("completion " + number + ": reward ");
        head.append(completion.reward() == null ? "unknown" : figure(completion.reward()));
        completion
                .rewards()
                .forEach((name, value) ->
                        head.append(", ").append(name).append(' ').append(figure(value)));
        completion
                .absent()
                .forEach((name, why) -> head.append(", ")
                        .append(name)
                        .append(" absent (")
                        .append(why)
                        .append(')'));
        return head.append(", ").append(completion.tokens()).append(" tokens").toString();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest) + "… (" + (text.length() - longest) + " more characters)";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
