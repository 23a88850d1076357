package dev.tina.cli.export;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes texts that anybody may have chosen into Markdown and YAML, which they cannot leave. */
final class CardText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CardText() {}

    /** As YAML takes it: a JSON string is one. */
    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /** Cannot leave its code span, nor its table cell. */
    static String code(String text) {
        return "`" + text.replaceAll("[`|\\r\\n]", " ") + "`";
    }

    /** A sentence that a service has written: no markup begins in it. */
    static String sentence(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }

    /** A block as it is, between fences longer than any in it. */
    static List<String> block(String language, String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return List.of(fence + language, text.stripTrailing(), fence, "");
    }
}
