package dev.tina.text.jinja.builtin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tina.text.jinja.limit.BoundedText;
import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.method.TextSplits;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.MapView;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.None;
import dev.tina.text.jinja.value.PythonText;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Filters for HTML and addresses: escape, striptags, xmlattr, urlencode. */
final class HtmlFilters {
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w+));");
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "copy", "\u00a9", "hellip",
            "\u2026", "ndash", "\u2013", "mdash", "\u2014");
    private static final Pattern BAD_KEY = Pattern.compile("[ \\t\\n\\r\\f\\x0b/>=]");
    private static final String UNQUOTED = "_.-~";

    private final RenderBudget budget;
    private final Items items;

    HtmlFilters(RenderBudget budget, Items items) {
        this.budget = budget;
        this.items = items;
    }

    Map<String, Filter> table() {
        return Map.of(
                "e", Filter.of(input -> Markup.escape(input, budget)),
                "escape", Filter.of(input -> Markup.escape(input, budget)),
                "forceescape", Filter.of(input -> Markup.escape(PythonText.of(input, budget), budget)),
                "safe", Filter.of(input -> new Markup(PythonText.of(input, budget))),
                "striptags", Filter.of(input -> withoutTags(PythonText.of(input, budget))),
                "xmlattr", (input, arguments) -> attributes(input, arguments.accept("autospace")),
                "urlencode", Filter.of(this::urlEncoded));
    }

    private String withoutTags(String html) {
        String text = without(without(html, "<!--", "-->"), "<", ">");
        budget.produce(text.length());
        StringBuilder words = new StringBuilder();
        for (Object word : TextSplits.splitAtSpace(text, -1)) {
            words.append(words.isEmpty() ? "" : " ").append(word);
        }
        return ENTITY.matcher(words).replaceAll(HtmlFilters::unescaped);
    }

    private static String without(String text, String open, String close) {
        StringBuilder out = new StringBuilder(text.length());
        int kept = 0;
        int start = text.indexOf(open);
        while (start >= 0) {
            int end = text.indexOf(close, start);
            if (end < 0) {
                break;
            }
            out.append(text, kept, start);
            kept = end + close.length();
            start = text.indexOf(open, kept);
        }
        return out.append(text, kept, text.length()).toString();
    }

    private static String unescaped(MatchResult entity) {
        String name = entity.group(3);
        if (name != null) {
            return Matcher.quoteReplacement(ENTITIES.getOrDefault(name, entity.group()));
        }
        boolean decimal = entity.group(1) != null;
        int code = Integer.parseInt(decimal ? entity.group(1) : entity.group(2), decimal ? 10 : 16);
        boolean isCharacter = code > 0 && Character.isValidCodePoint(code);
        return Matcher.quoteReplacement(isCharacter ? Character.toString(code) : "\ufffd");
    }

    private Object attributes(Object input, CallArguments arguments) {
        if (!(input instanceof Map<?, ?> map)) {
            throw new EvaluationException("xmlattr needs a mapping, was " + Values.type(input));
        }
        BoundedText out = new BoundedText(budget);
        String before = arguments.flag(0, "autospace", true) ? " " : "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() instanceof None || entry.getValue() instanceof Undefined) {
                continue;
            }
            String key = Values.text(entry.getKey(), "xmlattr");
            if (BAD_KEY.matcher(key).find()) {
                throw new EvaluationException("'" + key + "' cannot name an attribute");
            }
            out.append(before).append(Markup.escape(key, budget).text()).append("=\"");
            out.append(Markup.escape(entry.getValue(), budget).text()).append("\"");
            before = " ";
        }
        return out.toString();
    }

    private Object urlEncoded(Object input) {
        if (Markup.plain(input) instanceof String || !items.has(input)) {
            return quoted(PythonText.of(input, budget), "/");
        }
        BoundedText out = new BoundedText(budget);
        Object pairs = input instanceof Map<?, ?> map ? MapView.items(map) : input;
        String before = "";
        for (Iterator<Object> all = items.iterator(pairs); all.hasNext(); ) {
            Iterator<Object> pair = items.list(all.next()).iterator();
            out.append(before).append(inQuery(pair)).append("=").append(inQuery(pair));
            before = "&";
        }
        return out.toString();
    }

    private String inQuery(Iterator<Object> pair) {
        if (!pair.hasNext()) {
            throw new EvaluationException("urlencode needs pairs of a name and a value");
        }
        return quoted(PythonText.of(pair.next(), budget), "").replace("%20", "+");
    }

    private String quoted(String text, String safe) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || (UNQUOTED + safe).indexOf(c) >= 0);
            out.append(
                    plain
                            ? Character.toString(c)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        budget.produce(out.length());
        return out.toString();
    }
}
