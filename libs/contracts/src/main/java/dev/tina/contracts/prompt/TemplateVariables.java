package dev.tina.contracts.prompt;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Variables of a chat template in the one form they travel in: names and keys in alphabetical order, whole numbers as
 * {@code Long}, others as {@code Double}.
 */
public final class TemplateVariables {

    private static final String FIELD = "variables";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final Set<String> TAKEN = Set.of(
            "messages",
            "tools",
            "add_generation_prompt",
            "continue_final_message",
            "additional_special_tokens",
            "raise_exception",
            "strftime_now",
            "range",
            "namespace",
            "dict",
            "lipsum",
            "cycler",
            "joiner",
            "loop",
            "caller");

    private static final int MOST_VALUES = 1024;
    private static final int MOST_CHARACTERS = 16_384;
    private static final int DEEPEST = 8;
    private static final String VALUE = "a truth value, a number, a text, or a list or a map of these";

    private int values;
    private int characters;

    private TemplateVariables() {}

    /** The same in that form; throws {@link InvalidInput}. */
    public static Map<String, Object> of(Map<String, ? extends @Nullable Object> given) {
        return new TemplateVariables().named(given);
    }

    private Map<String, Object> named(Map<String, ? extends @Nullable Object> given) {
        Map<String, Object> named = new TreeMap<>();
        for (Map.Entry<String, ? extends @Nullable Object> entry : given.entrySet()) {
            String name = entry.getKey();
            Require.that(
                    NAME.matcher(name).matches(), FIELD, name, "named by at most 64 letters, digits and underscores");
            Require.that(!isTaken(name), FIELD + "." + name, "given", "left out: the system sets it itself");
            named.put(name, value(FIELD + "." + name, entry.getValue(), 1));
        }
        return Collections.unmodifiableMap(named);
    }

    /** Whether the system gives a template something by this name, be it a special token. */
    private static boolean isTaken(String name) {
        return TAKEN.contains(name) || name.endsWith("_token");
    }

    private Object value(String path, @Nullable Object value, int depth) {
        Require.that(++values <= MOST_VALUES, FIELD, "more", "at most " + MOST_VALUES + " values in all");
        Require.that(depth <= DEEPEST, path, "deeper", "at most " + DEEPEST + " lists and maps within one another");
        return switch (value) {
            case Boolean truth -> truth;
            case String text -> text(path, text);
            case Number number -> number(path, number);
            case List<?> list -> list(path, list, depth);
            case Map<?, ?> map -> map(path, map, depth);
            case null -> throw new InvalidInput(path, "null", VALUE);
            default -> throw new InvalidInput(path, value, VALUE);
        };
    }

    private String text(String path, String text) {
        characters += text.length();
        Require.that(characters <= MOST_CHARACTERS, FIELD, "more", "at most " + MOST_CHARACTERS + " characters in all");
        Require.that(text.indexOf(0) < 0, path, "a text with one", "a text without the NUL character");
        return text;
    }

    private static Number number(String path, Number number) {
        return switch (number) {
            case Long whole -> whole;
            case Integer whole -> (long) whole;
            case Short whole -> (long) whole;
            case Byte whole -> (long) whole;
            case BigInteger whole -> whole(path, whole);
            case Double real -> finite(path, real);
            case Float real -> finite(path, Double.parseDouble(real.toString()));
            case BigDecimal real -> finite(path, real.doubleValue());
            default -> throw new InvalidInput(path, number.toString(), VALUE);
        };
    }

    private static long whole(String path, BigInteger number) {
        Require.that(number.bitLength() < Long.SIZE, path, "larger", "a whole number of at most 64 bits");
        return number.longValueExact();
    }

    private static double finite(String path, double number) {
        Require.that(Double.isFinite(number), path, Double.toString(number), "a finite number");
        return number;
    }

    private List<Object> list(String path, List<?> list, int depth) {
        List<Object> items = new ArrayList<>();
        for (Object item : list) {
            items.add(value(path + "[" + items.size() + "]", item, depth + 1));
        }
        return Collections.unmodifiableList(items);
    }

    private Map<String, Object> map(String path, Map<?, ?> map, int depth) {
        Map<String, Object> entries = new TreeMap<>();
        map.forEach((key, value) -> {
            String name = text(path, String.valueOf(key));
            entries.put(name, value(path + "." + name, value, depth + 1));
        });
        return Collections.unmodifiableMap(entries);
    }
}
