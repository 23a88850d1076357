package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.EvaluationException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates by the directives of strftime, in English; a date has no time zone here. */
final class DateText {
    private static final Pattern DIRECTIVE = Pattern.compile("%(-?.)", Pattern.DOTALL);
    private static final Map<String, String> PATTERNS = Map.ofEntries(
            Map.entry("Y", "yyyy"),
            Map.entry("y", "yy"),
            Map.entry("m", "MM"),
            Map.entry("-m", "M"),
            Map.entry("d", "dd"),
            Map.entry("-d", "d"),
            Map.entry("e", "ppd"),
            Map.entry("b", "MMM"),
            Map.entry("h", "MMM"),
            Map.entry("B", "MMMM"),
            Map.entry("a", "EEE"),
            Map.entry("A", "EEEE"),
            Map.entry("H", "HH"),
            Map.entry("-H", "H"),
            Map.entry("k", "ppH"),
            Map.entry("I", "hh"),
            Map.entry("-I", "h"),
            Map.entry("l", "pph"),
            Map.entry("p", "a"),
            Map.entry("M", "mm"),
            Map.entry("-M", "m"),
            Map.entry("S", "ss"),
            Map.entry("-S", "s"),
            Map.entry("f", "SSSSSS"),
            Map.entry("j", "DDD"),
            Map.entry("-j", "D"));
    private static final Map<String, String> COMPOSED = Map.of(
            "F", "%Y-%m-%d",
            "T", "%H:%M:%S",
            "X", "%H:%M:%S",
            "R", "%H:%M",
            "r", "%I:%M:%S %p",
            "D", "%m/%d/%y",
            "x", "%m/%d/%y",
            "c", "%a %b %e %H:%M:%S %Y");

    private DateText() {}

    static String format(String format, LocalDateTime time) {
        return DIRECTIVE.matcher(format).replaceAll(match -> Matcher.quoteReplacement(directive(match.group(1), time)));
    }

    private static String directive(String directive, LocalDateTime time) {
        String pattern = PATTERNS.get(directive);
        if (pattern != null) {
            return time.format(DateTimeFormatter.ofPattern(pattern, Locale.US));
        }
        String composed = COMPOSED.get(directive);
        return composed != null ? format(composed, time) : other(directive, time);
    }

    private static String other(String directive, LocalDateTime time) {
        int weekday = time.getDayOfWeek().getValue();
        return switch (directive) {
            case "%" -> "%";
            case "n" -> "\n";
            case "t" -> "\t";
            case "Z", "z" -> "";
            case "u" -> Integer.toString(weekday);
            case "w" -> Integer.toString(weekday % 7);
            case "C" -> twoDigits(time.getYear() / 100);
            case "U" -> twoDigits((time.getDayOfYear() + 6 - weekday % 7) / 7);
            case "W" -> twoDigits((time.getDayOfYear() + 7 - weekday) / 7);
            case "V" -> twoDigits(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "G" -> Integer.toString(time.get(IsoFields.WEEK_BASED_YEAR));
            default -> throw new EvaluationException("date directive '%" + directive + "' is not supported");
        };
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
