package dev.tina.text.jinja.operator;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.python.LetterCase;
import dev.tina.text.jinja.python.NumberText;
import dev.tina.text.jinja.python.PythonStrings;
import dev.tina.text.jinja.value.BigNumbers;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.PythonText;
import dev.tina.text.jinja.value.Values;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies a format specification, the part after the colon: fill, alignment, sign, width, grouping, precision and type.
 */
public final class FormatSpecification {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<alternate>#)?(?<zero>0)?(?<width>\\d{1,9})?"
                    + "(?<group>[,_])?(?:\\.(?<precision>\\d{1,9}))?(?<kind>[bcdeEfFgGnosxX%])?",
            Pattern.DOTALL);
    private static final int THOUSANDS = 3;
    private static final int BASE_GROUP = 4;

    private final String specification;
    private final RenderBudget budget;
    private final Matcher form;

    public FormatSpecification(String specification, RenderBudget budget) {
        this.specification = specification;
        this.budget = budget;
        this.form = FORM.matcher(specification);
    }

    public String apply(Object given) {
        Object value = Markup.plain(given);
        if (specification.isEmpty()) {
            return PythonText.of(value, budget);
        }
        if (!form.matches() || !(value instanceof String || Values.isNumber(value))) {
            throw refusal(value);
        }
        return value instanceof String text ? text(text) : number(value);
    }

    private EvaluationException refusal(Object value) {
        return new EvaluationException("the format ':" + specification + "' does not work with " + Values.type(value));
    }

    private String group(String name, String fallback) {
        String group = form.group(name);
        return group == null ? fallback : group;
    }

    private String text(String text) {
        boolean fits = group("kind", "s").equals("s")
                && form.group("sign") == null
                && form.group("group") == null
                && form.group("alternate") == null
                && !group("align", "<").equals("=");
        if (!fits) {
            throw refusal(text);
        }
        String precision = form.group("precision");
        boolean isCut = precision != null && PythonStrings.length(text) > Integer.parseInt(precision);
        String shown = isCut ? text.substring(0, text.offsetByCodePoints(0, Integer.parseInt(precision))) : text;
        return aligned("", shown, "<");
    }

    private String number(Object value) {
        String kind = group("kind", value instanceof Double ? "" : "d");
        boolean isFloat = value instanceof Double;
        boolean whole = (kind.equals("n") && !isFloat) || (!kind.isEmpty() && "bcdoxX".contains(kind));
        if (!fits(kind, whole, isFloat)) {
            throw refusal(value);
        }
        if (kind.equals("c")) {
            return aligned("", PercentFormat.character(value), "<");
        }
        String digits = whole ? whole(BigNumbers.exact(value, kind), kind) : real(Values.number(value, kind), kind);
        boolean negative = digits.startsWith("-");
        String size = negative ? digits.substring(1) : digits;
        String sign = negative ? "-" : group("sign", "-").replace("-", "");
        return aligned(sign + prefix(kind), grouped(size, kind), ">");
    }

    private boolean fits(String kind, boolean whole, boolean isFloat) {
        boolean wrongWhole = whole && (isFloat || form.group("precision") != null);
        boolean signedCharacter = kind.equals("c") && form.group("sign") != null;
        return !kind.equals("s") && !wrongWhole && !signedCharacter && mayGroup(kind);
    }

    private boolean mayGroup(String kind) {
        String separator = group("group", "");
        boolean isPlain = kind.isEmpty() || "deEfFgG%".contains(kind);
        boolean isBased = "boxX".contains(kind) && separator.equals("_");
        return separator.isEmpty() || isPlain || isBased;
    }

    private String prefix(String kind) {
        return form.group("alternate") != null && "boxX".contains(kind) && !kind.isEmpty() ? "0" + kind : "";
    }

    private static String whole(BigInteger value, String kind) {
        return switch (kind) {
            case "b" -> value.toString(2);
            case "o" -> value.toString(8);
            case "x" -> value.toString(16);
            case "X" -> LetterCase.upper(value.toString(16));
            default -> value.toString();
        };
    }

    private String real(double value, String kind) {
        String written = form.group("precision");
        boolean keepsZeros = form.group("alternate") != null;
        if (kind.isEmpty() && written == null) {
            return NumberText.shortest(value);
        }
        int precision = written == null ? 6 : Integer.parseInt(written);
        return switch (kind) {
            case "%" -> NumberText.of(value * 100, 'f', precision, keepsZeros) + "%";
            case "" -> general(value, Math.max(precision, 1));
            case "n" -> NumberText.of(value, 'g', precision, keepsZeros);
            default -> NumberText.of(value, kind.charAt(0), precision, keepsZeros);
        };
    }

    /** As g, with one digit behind the point at least; exponents begin one digit earlier. */
    private static String general(double value, int precision) {
        String text = NumberText.of(value, 'g', precision, false);
        boolean plain = Double.isFinite(value) && !text.contains("e") && !text.contains(".");
        int digits = text.replace("-", "").length();
        if (plain && digits >= precision && value != 0) {
            return trimmed(NumberText.of(value, 'e', precision - 1, false));
        }
        return plain ? text + ".0" : text;
    }

    private static String trimmed(String text) {
        return text.contains(".") ? text.replaceFirst("0+e", "e").replaceFirst("\\.e", "e") : text;
    }

    private String grouped(String digits, String kind) {
        String separator = form.group("group");
        if (separator == null) {
            return digits;
        }
        int step = "boxX".contains(kind) && !kind.isEmpty() ? BASE_GROUP : THOUSANDS;
        int end = 0;
        while (end < digits.length()
                && Character.digit(digits.charAt(end), 16) >= 0
                && (step == BASE_GROUP || digits.charAt(end) <= '9')) {
            end++;
        }
        StringBuilder out = new StringBuilder(digits);
        for (int place = end - step; place > 0; place -= step) {
            out.insert(place, separator);
        }
        return out.toString();
    }

    private String aligned(String front, String body, String usual) {
        String text = front + body;
        int width = Integer.parseInt(group("width", "0"));
        int missing = Math.max(0, width - PythonStrings.length(text));
        boolean zeros = form.group("zero") != null && form.group("align") == null;
        String fill = group("fill", form.group("zero") == null ? " " : "0");
        String align = group("align", zeros && usual.equals(">") ? "=" : usual);
        if (align.equals("=") && fill.equals("0") && missing > 0 && form.group("group") != null) {
            throw new EvaluationException("the format ':" + specification + "' groups zeros, which is not supported");
        }
        return switch (align) {
            case "<" -> PythonStrings.pad(text, 0, missing, fill, budget);
            case "^" -> PythonStrings.pad(text, missing / 2, missing - missing / 2, fill, budget);
            case "=" -> front + PythonStrings.pad(body, missing, 0, fill, budget);
            default -> PythonStrings.pad(text, missing, 0, fill, budget);
        };
    }
}
