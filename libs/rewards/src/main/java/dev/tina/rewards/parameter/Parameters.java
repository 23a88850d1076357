package dev.tina.rewards.parameter;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes parameters of every kind; each must be given until it gets a default. */
public final class Parameters {

    private static final int LONGEST_NUMBER = 40;

    private Parameters() {}

    /** A finite number from low to high. */
    public static Parameter<Double> number(String name, String meaning, double low, double high) {
        return Parameter.required(
                name,
                meaning,
                "a number from " + plain(low) + " to " + plain(high),
                text -> decimal(text).map(BigDecimal::doubleValue).filter(value -> value >= low && value <= high));
    }

    /** A whole number from low to high. */
    public static Parameter<Integer> whole(String name, String meaning, int low, int high) {
        BigDecimal least = BigDecimal.valueOf(low);
        BigDecimal most = BigDecimal.valueOf(high);
        return Parameter.required(
                name,
                meaning,
                "a whole number from " + low + " to " + high,
                text -> decimal(text)
                        .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
                        .filter(value -> value.stripTrailingZeros().scale() <= 0)
                        .map(BigDecimal::intValueExact));
    }

    /** One of an enum's constants, written in lower case. */
    public static <E extends Enum<E>> Parameter<E> oneOf(String name, String meaning, Class<E> type) {
        return Parameter.required(name, meaning, "one of " + words(type), text -> constant(type, text));
    }

    /** Some of an enum's constants, parted by commas; none of them is the empty text. */
    public static <E extends Enum<E>> Parameter<Set<E>> someOf(String name, String meaning, Class<E> type) {
        return Parameter.required(
                name, meaning, "some of " + words(type) + ", parted by commas", text -> some(type, text));
    }

    /** A text of at most so many characters that passes a test. */
    public static Parameter<String> text(
            String name, String meaning, String allowed, int longest, Predicate<String> test) {
        return Parameter.required(
                name,
                meaning,
                allowed,
                text -> Optional.of(text).filter(given -> given.length() <= longest && test.test(given)));
    }

    /** A duration as ISO 8601 writes it, such as {@code PT10S}. */
    public static Parameter<Duration> duration(String name, String meaning, Duration low, Duration high) {
        return Parameter.required(
                name,
                meaning,
                "a duration from " + low + " to " + high,
                text -> duration(text).filter(value -> value.compareTo(low) >= 0 && value.compareTo(high) <= 0));
    }

    /** {@code true} or {@code false}. */
    public static Parameter<Boolean> flag(String name, String meaning) {
        return Parameter.required(name, meaning, "true or false", text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** A value as one would write it. */
    static String written(Object value) {
        return switch (value) {
            case Enum<?> constant -> word(constant);
            case Set<?> some -> some.stream().map(Parameters::written).sorted().collect(Collectors.joining(","));
            default -> value.toString();
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<Set<E>> some(Class<E> type, String text) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String word : text.isBlank() ? new String[0] : text.split(",", -1)) {
            Optional<E> constant = constant(type, word.strip());
            if (constant.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(constant.get());
        }
        return Optional.of(chosen);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst();
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Parameters::word).collect(Collectors.joining(", "));
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return text.length() > LONGEST_NUMBER ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
