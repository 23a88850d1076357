package dev.tina.tasks.mapping;

import java.util.Optional;

/** Takes the answer out of a worked solution. */
final class FinalAnswer {

    private static final String BOX = "\\boxed";
    private static final String MARK = "####";

    private FinalAnswer() {}

    /** What the last closed \boxed{} holds, else the line after the last ####, else nothing. */
    static Optional<String> of(String solution) {
        for (int box = solution.lastIndexOf(BOX); box >= 0; box = solution.lastIndexOf(BOX, box - 1)) {
            Optional<String> held = braced(solution, box + BOX.length());
            if (held.isPresent()) {
                return held;
            }
        }
        int mark = solution.lastIndexOf(MARK);
        return mark < 0
                ? Optional.empty()
                : solution.substring(mark + MARK.length()).lines().findFirst().flatMap(FinalAnswer::text);
    }

    private static Optional<String> braced(String solution, int from) {
        int open = from;
        while (open < solution.length() && solution.charAt(open) == ' ') {
            open++;
        }
        if (open >= solution.length() || solution.charAt(open) != '{') {
            return Optional.empty();
        }
        int end = closing(solution, open);
        return end < 0 ? Optional.empty() : text(solution.substring(open + 1, end));
    }

    /** The place of the brace that closes the one at {@code open}, or -1. Escaped braces do not count. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '{') {
                depth++;
            } else if (character == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> text(String raw) {
        String stripped = raw.strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }
}
