package dev.tina.verifier.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The closed boxes of a completion, read from its end in linear time. */
final class Boxes {

    private static final String[] OPENERS = {"\\boxed{", "\\fbox{", "\\boxed {", "\\boxed "};
    private static final int LONGEST_OPENER = 8;
    private static final int MAX_BOXES = 64;
    /** More than an answer may have: what is longer is cut, and cannot be read anyway. */
    private static final int LONGEST = 5_000;

    private Boxes() {}

    /** The last ones, in the order of the text; each candidate is what its braces hold. */
    static List<Candidate> last(String text) {
        List<Candidate> boxes = new ArrayList<>();
        int before = text.length();
        while (before > 0 && boxes.size() < MAX_BOXES) {
            int start = lastOpener(text, before - 1);
            if (start < 0) {
                break;
            }
            Candidate box = box(text, start, before);
            if (box != null) {
                boxes.addFirst(box);
            }
            before = start;
        }
        return boxes;
    }

    private static @Nullable Candidate box(String text, int start, int limit) {
        int open = start
                + text.substring(start, Math.min(text.length(), start + LONGEST_OPENER))
                        .indexOf('{');
        if (open < start) {
            return numeral(text, start, limit);
        }
        int close = closing(text, open, limit);
        return close < 0
                ? null
                : new Candidate(start, close + 1, text.substring(open + 1, Math.min(close, open + 1 + LONGEST)));
    }

    /** {@code \\boxed 5}: without braces a numeral, or a letter alone. */
    private static @Nullable Candidate numeral(String text, int start, int limit) {
        int from = start + "\\boxed ".length();
        int end = from;
        while (end < limit && end < from + LONGEST && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String inside = text.substring(from, end);
        boolean digits = inside.chars().allMatch(c -> c >= '0' && c <= '9');
        return inside.isEmpty() || !(digits || inside.length() == 1) ? null : new Candidate(start, end, inside);
    }

    private static int lastOpener(String text, int from) {
        for (int i = text.lastIndexOf("box", from); i >= 0; i = text.lastIndexOf("box", i - 1)) {
            for (String opener : OPENERS) {
                int start = i - opener.indexOf("box");
                if (start >= 0 && start <= from && text.startsWith(opener, start)) {
                    return start;
                }
            }
        }
        return -1;
    }

    /** Looks no further than {@code limit}, where the next box begins; so no text is read twice. */
    private static int closing(String text, int open, int limit) {
        int depth = 0;
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
