package dev.tina.gateway.problem;

import java.math.BigInteger;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** What values of a type look like in an address: in words, and as a check. */
final class ValueForm {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,40}");

    private ValueForm() {}

    static String inWords(Class<?> type) {
        return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
            case "uuid" -> "a UUID";
            case "int", "integer" -> "a whole number of at most " + Integer.MAX_VALUE;
            case "long" -> "a whole number of at most " + Long.MAX_VALUE;
            default -> "a text";
        };
    }

    static boolean fits(Class<?> type, String text) {
        return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
            case "uuid" -> isUuid(text);
            case "int", "integer" -> isWhole(text, Integer.SIZE);
            case "long" -> isWhole(text, Long.SIZE);
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
}
