package dev.tina.cli.report;

import dev.tina.cli.text.Html;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Some of what the policy wrote, with what that was worth. */
final class SampleSection {

    private static final int GROUPS = 2;
    private static final int LONGEST = 6000;

    private SampleSection() {}

    static String section(ReportData story) {
        StringBuilder body = new StringBuilder();
        if (story.samples().isEmpty()) {
            body.append(Html.paragraph("No texts are kept."));
        }
        for (Map.Entry<Integer, List<JsonNode>> step : story.samples().entrySet()) {
            for (JsonNode group : step.getValue().stream().limit(GROUPS).toList()) {
                body.append(group(step.getKey(), group));
            }
        }
        return Html.section("Samples", body.toString());
    }

    private static String group(int step, JsonNode group) {
        StringBuilder text = new StringBuilder("<details><summary>step ")
                .append(step)
                .append(", task ")
                .append(Html.escape(group.path("taskId").asString()))
                .append(", reference answer ")
                .append(Html.escape(shortened(group.path("referenceAnswer").asString(), 80)))
                .append("</summary>\n");
        for (JsonNode message : group.path("prompt")) {
            text.append(quote(
                    message.path("role").asString(), message.path("content").asString()));
        }
        int number = 1;
        for (JsonNode completion : group.path("completions")) {
            text.append(
                    quote(head(number++, completion), completion.path("text").asString()));
        }
        return text.append("</details>\n").toString();
    }

    private static String head(int number, JsonNode completion) {
        StringBuilder head = new StringBuilder("completion " + number + ": reward ");
        JsonNode reward = completion.path("reward");
        head.append(reward.isNumber() ? figure(reward) : "unknown");
        for (Map.Entry<String, JsonNode> part : completion.path("rewards").properties()) {
            head.append(", ").append(part.getKey()).append(' ').append(figure(part.getValue()));
        }
        for (Map.Entry<String, JsonNode> part : completion.path("absent").properties()) {
            head.append(", ").append(part.getKey()).append(" absent (");
            head.append(part.getValue().asString()).append(')');
        }
        return head.append(", ")
                .append(completion.path("tokens").asInt())
                .append(" tokens")
                .toString();
    }

    private static String quote(String head, String text) {
        return "<h3>" + Html.escape(head) + "</h3><pre>" + Html.escape(shortened(text, LONGEST)) + "</pre>\n";
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest) + "… (" + (text.length() - longest) + " more characters)";
    }

    private static String figure(JsonNode value) {
        return String.format(Locale.ROOT, "%.3g", value.asDouble());
    }
}
