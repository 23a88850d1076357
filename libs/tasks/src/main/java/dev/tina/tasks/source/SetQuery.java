package dev.tina.tasks.source;

import dev.tina.tasks.TaskSetException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What follows the question mark in the name of a task set that is read: {@code key=value} pairs joined by &amp;. */
final class SetQuery {

    private final Map<String, String> values;

    private SetQuery(Map<String, String> values) {
        this.values = values;
    }

    /** Values may hold %26 for an ampersand and so on; a plus is a plus. */
    static SetQuery parse(String query, List<String> keys) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (!keys.contains(key)) {
                throw new TaskSetException("taskSet key", orEmpty(key), "one of: " + String.join(", ", keys));
            }
            String value = equals < 0 ? "" : decoded(key, pair.substring(equals + 1));
            if (value.isEmpty()) {
                throw new TaskSetException("taskSet." + key, "empty", "followed by = and a value");
            }
            if (values.put(key, value) != null) {
                throw new TaskSetException("taskSet." + key, pair, "given once");
            }
        }
        return new SetQuery(values);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String text(String key, String usual) {
        return values.getOrDefault(key, usual);
    }

    /** The parts of a value between commas. */
    List<String> list(String key) {
        return text(key).map(text -> List.of(text.split(",", -1))).orElse(List.of());
    }

    String oneOf(String key, String usual, String... allowed) {
        String value = text(key, usual);
        if (Arrays.asList(allowed).contains(value)) {
            return value;
        }
        String names = Arrays.stream(allowed).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
        throw new TaskSetException("taskSet." + key, value, "one of: " + names);
    }

    long number(String key, long usual, long least) {
        String value = text(key, Long.toString(usual));
        try {
            long number = Long.parseLong(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new TaskSetException("taskSet." + key, value, "a whole number", e);
        }
        throw new TaskSetException("taskSet." + key, value, "at least " + least);
    }

    private static String decoded(String key, String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new TaskSetException("taskSet." + key, value, "a text in which % is written %25", e);
        }
    }

    private static String orEmpty(String key) {
        return key.isEmpty() ? "empty" : key;
    }
}
