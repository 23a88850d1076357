package dev.tina.policy.text.jinja;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates by the directives of strftime, in English. */
final class DateText {
    private static final Pattern DIRECTIVE = Pattern.compile("%(-?.)", Pattern.DOTALL);
    private static final Map<String, String> PATTERNS = Map.ofEntries(
            Map.entry("Y", "yyyy"),
            Map.entry("y", "yy"),
            Map.entry("m", "MM"),
            Map.entry("-m", "M"),
            Map.entry("d", "dd"),
            Map.entry("-d", "d"),
            Map.entry("b", "MMM"),
            Map.entry("B", "MMMM"),
            Map.entry("a", "EEE"),
            Map.entry("A", "EEEE"),
            Map.entry("H", "HH"),
            Map.entry("I", "hh"),
            Map.entry("p", "a"),
            Map.entry("M", "mm"),
            Map.entry("S", "ss"),
            Map.entry("j", "DDD"));

    private DateText() {}

    static String format(String format, LocalDateTime time) {
        return DIRECTIVE.matcher(format).replaceAll(match -> Matcher.quoteReplacement(directive(match.group(1), time)));
    }

    private static String directive(String directive, LocalDateTime time) {
        if (directive.equals("%")) {
            return "%";
        }
        String pattern = PATTERNS.get(directive);
        if (pattern == null) {
            throw new EvaluationException("date directive '%" + directive + "' is not supported");
        }
        return time.format(DateTimeFormatter.ofPattern(pattern, Locale.US));
    }
}
