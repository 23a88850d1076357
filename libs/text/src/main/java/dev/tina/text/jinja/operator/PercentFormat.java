package dev.tina.text.jinja.operator;

import dev.tina.text.jinja.limit.BoundedText;
import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.python.LetterCase;
import dev.tina.text.jinja.python.NumberText;
import dev.tina.text.jinja.python.PythonStrings;
import dev.tina.text.jinja.value.BigNumbers;
import dev.tina.text.jinja.value.MapKeys;
import dev.tina.text.jinja.value.PythonText;
import dev.tina.text.jinja.value.Tuple;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's {@code text % values}. */
public final class PercentFormat {
    private static final Pattern PLACE = Pattern.compile(
            "%(?:\\((?<key>[^()]*)\\))?(?<flags>[-+ #0]*)(?<width>\\*|\\d{0,9})(?:\\.(?<precision>\\*|\\d{0,9}))?[hlL]?"
                    + "(?<kind>.)?",
            Pattern.DOTALL);

    private final RenderBudget budget;

    PercentFormat(RenderBudget budget) {
        this.budget = budget;
    }

    String format(String text, Object values) {
        Feed feed = new Feed(values);
        BoundedText out = new BoundedText(budget);
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find(end)) {
            out.append(text.substring(end, place.start())).append(filled(place, feed));
            end = place.end();
        }
        feed.requireAllUsed();
        return out.append(text.substring(end)).toString();
    }

    private String filled(Matcher place, Feed feed) {
        String kind = place.group("kind");
        if (kind == null) {
            throw new EvaluationException("the format ends within '" + place.group() + "'");
        }
        if (kind.equals("%")) {
            return "%";
        }
        String key = place.group("key");
        int width = key == null && "*".equals(place.group("width")) ? feed.size() : number(place.group("width"), 0);
        String written = place.group("precision");
        int precision = "*".equals(written) ? feed.size() : written == null ? -1 : number(written, 0);
        Object value = key == null ? feed.next() : feed.named(key);
        String flags = place.group("flags") + (width < 0 ? "-" : "");
        return padded(sized(kind.charAt(0), value, flags, precision), flags, Math.abs(width), isNumeric(kind));
    }

    private static int number(String digits, int fallback) {
        return digits.isEmpty() ? fallback : Integer.parseInt(digits);
    }

    private static boolean isNumeric(String kind) {
        return "diuoxXeEfFgG".contains(kind);
    }

    private String sized(char kind, Object value, String flags, int precision) {
        return switch (kind) {
            case 's' -> cut(PythonText.of(value, budget), precision);
            case 'r' -> cut(PythonText.quoted(value, budget), precision);
            case 'a' -> cut(ascii(PythonText.quoted(value, budget)), precision);
            case 'c' -> character(value);
            case 'd', 'i', 'u' -> signed(digits(whole(value).toString(), "", precision), flags);
            case 'o' ->
                signed(digits(integer(value, kind).toString(8), flags.contains("#") ? "0o" : "", precision), flags);
            case 'x' ->
                signed(digits(integer(value, kind).toString(16), flags.contains("#") ? "0x" : "", precision), flags);
            case 'X' ->
                signed(
                        LetterCase.upper(
                                digits(integer(value, kind).toString(16), flags.contains("#") ? "0x" : "", precision)),
                        flags);
            case 'e', 'E', 'f', 'F', 'g', 'G' ->
                signed(
                        NumberText.of(
                                Values.number(value, "%" + kind),
                                kind,
                                precision < 0 ? 6 : precision,
                                flags.contains("#")),
                        flags);
            default -> throw new EvaluationException("the format has no kind '" + kind + "'");
        };
    }

    private static String cut(String text, int precision) {
        boolean fits = precision < 0 || PythonStrings.length(text) <= precision;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, precision));
    }

    /** The text with all that is not ASCII escaped. */
    public static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.append(c < 0x80 ? Character.toString(c) : PythonText.code(c)));
        return out.toString();
    }

    /** The character of a code, or a text of one character. */
    static String character(Object value) {
        if (value instanceof Long code && code >= 0 && code <= Character.MAX_CODE_POINT) {
            return Character.toString(code.intValue());
        }
        String text = Values.text(value, "%c");
        if (PythonStrings.length(text) != 1) {
            throw new EvaluationException("%c needs one character, was given " + PythonStrings.length(text));
        }
        return text;
    }

    private static BigInteger whole(Object value) {
        boolean isFinite = value instanceof Double d && Double.isFinite(d);
        return BigNumbers.exact(isFinite ? BigNumbers.of((Double) value) : value, "%d");
    }

    private static BigInteger integer(Object value, char kind) {
        return BigNumbers.exact(value, "%" + kind);
    }

    private String digits(String number, String prefix, int precision) {
        String sign = number.startsWith("-") ? "-" : "";
        String digits = number.substring(sign.length());
        return sign + prefix + PythonStrings.pad(digits, Math.max(0, precision - digits.length()), 0, "0", budget);
    }

    private static String signed(String number, String flags) {
        if (number.startsWith("-")) {
            return number;
        }
        return (flags.contains("+") ? "+" : flags.contains(" ") ? " " : "") + number;
    }

    private String padded(String text, String flags, int width, boolean isNumber) {
        int missing = Math.max(0, width - PythonStrings.length(text));
        if (flags.contains("-")) {
            return PythonStrings.pad(text, 0, missing, " ", budget);
        }
        if (!isNumber || !flags.contains("0")) {
            return PythonStrings.pad(text, missing, 0, " ", budget);
        }
        int front = text.isEmpty() || "+- ".indexOf(text.charAt(0)) < 0 ? 0 : 1;
        front += text.regionMatches(true, front, "0x", 0, 2) || text.regionMatches(true, front, "0o", 0, 2) ? 2 : 0;
        return text.substring(0, front) + PythonStrings.pad(text.substring(front), missing, 0, "0", budget);
    }

    /** The values of a format, used up from the left, or taken by name. */
    private static final class Feed {
        private final Object values;
        private final boolean isSeveral;
        private int used;

        Feed(Object values) {
            this.values = values;
            this.isSeveral = values instanceof Tuple;
        }

        Object next() {
            List<?> all = isSeveral ? (List<?>) values : List.of(values);
            if (used >= all.size()) {
                throw new EvaluationException("the format has more places than values");
            }
            return all.get(used++);
        }

        int size() {
            return (int) Math.clamp(Values.integer(next(), "a width"), -999_999_999L, 999_999_999L);
        }

        Object named(String key) {
            if (!(values instanceof Map<?, ?> map)) {
                throw new EvaluationException("the format needs a mapping, was " + Values.type(values));
            }
            used = 1;
            return MapKeys.find(map, key)
                    .orElseThrow(() -> new EvaluationException("the format finds no value '" + key + "'"));
        }

        void requireAllUsed() {
            boolean mayBeLeft = !isSeveral && (Values.isTrue(used > 0) || hasItems());
            if (!mayBeLeft && used < (isSeveral ? ((List<?>) values).size() : 1)) {
                throw new EvaluationException("the format has fewer places than values");
            }
        }

        private boolean hasItems() {
            return values instanceof List || values instanceof Map || values instanceof Undefined;
        }
    }
}
