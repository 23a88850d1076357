package dev.tina.tasks.rows.csv;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Knows what may stand between the values of a row, and its names: comma, semicolon, tab, pipe, or the character itself. */
public final class Delimiter {

    private static final Map<String, Character> NAMES =
            new TreeMap<>(Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|'));

    private Delimiter() {}

    /** By name, or as the one character itself; nothing for what cannot be one. */
    public static Optional<Character> of(String text) {
        if (text.length() == 1 && isPossible(text.charAt(0))) {
            return Optional.of(text.charAt(0));
        }
        return Optional.ofNullable(NAMES.get(text));
    }

    private static boolean isPossible(char character) {
        return character != '"'
                && character != '\n'
                && character != '\r'
                && character != '\0'
                && !Character.isSurrogate(character);
    }

    /** The name of another delimiter than the given one that a line has. */
    static Optional<String> in(String line, char given) {
        return NAMES.entrySet().stream()
                .filter(named -> named.getValue() != given && line.indexOf(named.getValue()) >= 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
