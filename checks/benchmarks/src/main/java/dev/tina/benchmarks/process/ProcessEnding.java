package dev.tina.benchmarks.process;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a program ended.
 *
 * @param status 0 where all went well
 * @param late whether it was killed at its deadline
 * @param output the lines of its standard output
 * @param errors the lines of its standard error
 */
public record ProcessEnding(int status, boolean late, List<String> output, List<String> errors) {

    /** The lines of a Java stack trace that say where, not what. */
    private static final Pattern STACK = Pattern.compile("\\s*(at .*|\\.\\.\\. \\d+ more)");

    public ProcessEnding {
        output = List.copyOf(output);
        errors = List.copyOf(errors);
    }

    public boolean isGood() {
        return status == 0 && !late;
    }

    /** Why it is not good, in a few words: the deadline, or the last thing it said. */
    public String reason() {
        if (late) {
            return "not done at its deadline";
        }
        String last = errors.reversed().stream()
                .filter(line -> !line.isBlank() && !STACK.matcher(line).matches())
                .findFirst()
                .orElse("it said nothing");
        return "ended with status " + status + ": " + last.strip();
    }
}
