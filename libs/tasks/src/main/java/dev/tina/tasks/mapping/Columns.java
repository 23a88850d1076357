package dev.tina.tasks.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds columns in a row by their path. */
final class Columns {

    private static final int MOST_DIGITS = 400;

    private Columns() {}

    /** The value at a path, a missing node if there is none. A column whose own name has dots comes first. */
    static JsonNode at(JsonNode row, String path) {
        JsonNode whole = row.path(path);
        if (!whole.isMissingNode()) {
            return whole;
        }
        JsonNode value = row;
        for (String part : path.split("\\.", -1)) {
            value = value.isArray() && isPlace(part) ? value.path(Integer.parseInt(part)) : value.path(part);
        }
        return value;
    }

    /** A text that is not blank, or a number as one writes it: 27, not 27.0. */
    static Optional<String> text(JsonNode value) {
        if (value.isString()) {
            return value.asString().isBlank() ? Optional.empty() : Optional.of(value.asString());
        }
        return isOrdinaryNumber(value) ? Optional.of(plain(decimal(value))) : Optional.empty();
    }

    /** A value as a message shows it. */
    static String shown(JsonNode value) {
        return value.isMissingNode() ? "missing" : shortened(value.isString() ? value.asString() : value.toString());
    }

    static String shortened(String text) {
        int most = ColumnMapping.SHORT / 2;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /** Not a number whose digits would fill the memory, such as 1e999999999, no infinity and no NaN. */
    private static boolean isOrdinaryNumber(JsonNode value) {
        return value.isNumber() && isFinite(value) && Math.abs(decimal(value).scale()) < MOST_DIGITS;
    }

    private static boolean isFinite(JsonNode value) {
        return !(value.isFloat() || value.isDouble()) || Double.isFinite(value.doubleValue());
    }

    /** As many digits as tell the number from its neighbours: of a single one fewer than of a double one. */
    private static BigDecimal decimal(JsonNode value) {
        return value.isFloat() ? new BigDecimal(Float.toString(value.floatValue())) : value.decimalValue();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isPlace(String part) {
        return part.length() < 9 && part.chars().allMatch(Character::isDigit) && !part.isEmpty();
    }
}
