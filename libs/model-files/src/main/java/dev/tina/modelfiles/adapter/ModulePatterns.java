package dev.tina.modelfiles.adapter;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions over the names of modules, as PEFT's files hold them. All matching of one file together is
 * bounded, for an expression may ask for more steps than anybody waits for.
 */
final class ModulePatterns {

    private static final int LONGEST = 2_000;

    /** Characters that may be looked at. */
    private static final int MOST_STEPS = 20_000_000;

    private final Map<String, Pattern> compiled = new HashMap<>();
    private int steps;

    /** Whether the expression matches the whole name. Throws {@link IllegalArgumentException} saying what is allowed. */
    boolean matches(String expression, String name) {
        return compiled.computeIfAbsent(expression, ModulePatterns::compile)
                .matcher(new Counted(name))
                .matches();
    }

    /** As {@code rank_pattern} and {@code alpha_pattern} match: the expression stands for the last parts of a name. */
    boolean matchesEnd(String expression, String name) {
        return matches("(.*\\.)?(" + expression + ")", name);
    }

    private static Pattern compile(String expression) {
        if (expression.length() > LONGEST) {
            throw new IllegalArgumentException("a regular expression of at most " + LONGEST + " characters");
        }
        try {
            return Pattern.compile(expression.replace("(?P<", "(?<"));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "a regular expression (this one fails at position " + e.getIndex() + ")", e);
        }
    }

    /** A name that counts how many of its characters are read. */
    private final class Counted implements CharSequence {

        private final String name;

        Counted(String name) {
            this.name = name;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new IllegalArgumentException("a regular expression that matches in fewer steps");
            }
            return name.charAt(index);
        }

        @Override
        public int length() {
            return name.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return name.substring(start, end);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
