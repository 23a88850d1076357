package dev.tina.tinybase.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a line such as {@code 2-7+10=5 borrow 1} and reckons it again. */
final class Equation {

    private static final Pattern LINE = Pattern.compile("(\\d+)((?:[-+*]\\d+)+)=(\\d+)( carry 1| borrow 1)?");
    private static final Pattern TERM = Pattern.compile("([-+*])(\\d+)");

    private Equation() {}

    static boolean holds(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        long value = Long.parseLong(matcher.group(1));
        Matcher terms = TERM.matcher(matcher.group(2));
        while (terms.find()) {
            long operand = Long.parseLong(terms.group(2));
            value = switch (terms.group(1)) {
                case "+" -> value + operand;
                case "-" -> value - operand;
                default -> value * operand;
            };
        }
        boolean carries = matcher.group(4) != null;
        boolean mustCarry =
                (value >= 10 && line.contains("carry")) || matcher.group(2).contains("+10");
        return value == Long.parseLong(matcher.group(3)) && (!carries || mustCarry);
    }
}
