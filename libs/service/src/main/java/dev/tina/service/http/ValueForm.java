package dev.tina.service.http;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What values of a type look like in a query, a path or a header: in words, and as a check. */
final class ValueForm {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,40}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?");
    private static final int LONGEST = 100;

    private ValueForm() {}

    /** Such as {@code a whole number}. */
    static String inWords(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
            case "uuid" -> "a UUID";
            case "int", "integer" -> "a whole number of at most " + Integer.MAX_VALUE;
            case "long" -> "a whole number of at most " + Long.MAX_VALUE;
            case "double", "float" -> "a finite number";
            case "boolean" -> "true or false";
            default -> "a text";
        };
    }

    /** Whether a text is one of the type's values. */
    static boolean fits(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(each -> each.toString().equals(text));
        }
        return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
            case "uuid" -> isUuid(text);
            case "int", "integer" -> isWhole(text, Integer.SIZE);
            case "long" -> isWhole(text, Long.SIZE);
            case "double", "float" -> isDecimal(text);
            case "boolean" -> text.equals("true") || text.equals("false");
            default -> true;
        };
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isWhole(String text, int bits) {
        return WHOLE.matcher(text).matches() && new BigInteger(text).bitLength() < bits;
    }

    private static boolean isDecimal(String text) {
        return text.length() <= LONGEST && DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
    }
}
