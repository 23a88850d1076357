package dev.tina.verifier.extract;

import java.util.ArrayList;
import java.util.List;

/** What stands between {@code <answer>} and {@code </answer>}. */
final class Tags {

    private static final String OPENING = "<answer>";
    private static final String CLOSING = "</answer>";
    private static final int MAX_TAGS = 16;

    private Tags() {}

    /** The last ones that are closed, in the order of the text. */
    static List<Candidate> last(String completion) {
        String text = inSmallLetters(completion);
        List<Candidate> found = new ArrayList<>();
        int close = text.lastIndexOf(CLOSING);
        while (close >= 0 && found.size() < MAX_TAGS) {
            int open = text.lastIndexOf(OPENING, close);
            if (open < 0) {
                break;
            }
            int from = open + OPENING.length();
            found.addFirst(new Candidate(open, close + CLOSING.length(), completion.substring(from, close)));
            close = text.lastIndexOf(CLOSING, open - 1);
        }
        return found;
    }

    /** The tags in capitals as small ones, each in its place. */
    private static String inSmallLetters(String text) {
        return text.replace("<Answer>", OPENING)
                .replace("</Answer>", CLOSING)
                .replace("<ANSWER>", OPENING)
                .replace("</ANSWER>", CLOSING);
    }
}
