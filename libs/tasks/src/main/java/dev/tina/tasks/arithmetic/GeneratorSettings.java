package dev.tina.tasks.arithmetic;

import dev.tina.tasks.TaskSetException;
import java.util.HashSet;
import java.util.Set;

/**
 * What follows the question mark in the name of a generated task set.
 *
 * @param count how many tasks; 0 while the name does not say
 */
public record GeneratorSettings(long seed, int count) {

    static final int MOST = 16_384;

    public static GeneratorSettings parse(String query) {
        GeneratorSettings settings = new GeneratorSettings(1, 0);
        Set<String> seen = new HashSet<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (!seen.add(key)) {
                throw new TaskSetException("taskSet." + key, pair, "given once");
            }
            settings = settings.with(key, equals < 0 ? "" : pair.substring(equals + 1));
        }
        return settings;
    }

    public GeneratorSettings orCount(int usual) {
        return count == 0 ? new GeneratorSettings(seed, usual) : this;
    }

    private GeneratorSettings with(String key, String value) {
        return switch (key) {
            case "seed" -> new GeneratorSettings(number(key, value, Long.MIN_VALUE, Long.MAX_VALUE), count);
            case "count" -> new GeneratorSettings(seed, (int) number(key, value, 1, MOST));
            default -> throw new TaskSetException("taskSet key", key.isEmpty() ? "empty" : key, "seed or count");
        };
    }

    private static long number(String key, String value, long least, long most) {
        String allowed = "a whole number between " + least + " and " + most;
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new TaskSetException("taskSet." + key, value.isEmpty() ? "empty" : value, allowed, e);
        }
        throw new TaskSetException("taskSet." + key, value, allowed);
    }
}
