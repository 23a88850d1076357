package dev.tina.verifier.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The formulas of a text: between dollars, {@code \( \)} or {@code \[ \]}; an inline one stands on one line. */
final class Formulas {

    private static final int MAX_FORMULAS = 48;
    private static final int LONGEST = 4_000;

    private final String text;
    private final int from;
    private final List<Candidate> formulas = new ArrayList<>();
    private final Map<String, Integer> openers = new HashMap<>();

    private Formulas(String text, int from) {
        this.text = text;
        this.from = from;
    }

    /** The last ones that end behind {@code from}, in the order of the text. */
    static List<Candidate> last(String text, int from) {
        Formulas scan = new Formulas(text, from);
        int at = text.length() - 1;
        while (at > from && scan.formulas.size() < MAX_FORMULAS) {
            at = scan.endingAt(at) - 1;
        }
        return scan.formulas;
    }

    /** Takes the formula whose closing sign ends at that place, if there is one; answers where to look on. */
    private int endingAt(int at) {
        char c = text.charAt(at);
        if (c == '$' && !escaped(at)) {
            boolean display = at > from && text.charAt(at - 1) == '$' && !escaped(at - 1);
            return display ? dollars(at, 2) : dollars(at, 1);
        }
        if ((c == ')' || c == ']') && at > from && text.charAt(at - 1) == '\\') {
            boolean inline = c == ')';
            int open = opener(inline ? "\\(" : "\\[", at - 2);
            return open >= from ? take(open, open + 2, at - 1, at + 1, inline) : at;
        }
        return at;
    }

    /** The last opener up to a place; remembered, so that closers without openers cost no second search. */
    private int opener(String sign, int upTo) {
        int known = openers.getOrDefault(sign, Integer.MAX_VALUE);
        if (known > upTo) {
            known = text.lastIndexOf(sign, upTo);
            openers.put(sign, known);
        }
        return known;
    }

    private int dollars(int last, int length) {
        int close = last - length + 1;
        String sign = length == 2 ? "$$" : "$";
        int open = text.lastIndexOf(sign, close - length);
        while (open > from && escaped(open)) {
            open = text.lastIndexOf(sign, open - 1);
        }
        return open < from ? close : take(open, open + length, close, last + 1, length == 1);
    }

    private int take(int start, int contentStart, int contentEnd, int end, boolean inline) {
        boolean fits = contentEnd > contentStart
                && contentEnd - contentStart <= LONGEST
                && !text.substring(contentStart, contentEnd).isBlank();
        if (!fits
                || (inline && text.substring(contentStart, contentEnd).indexOf('\n') >= 0)
                || isProse(contentStart, contentEnd)) {
            return end - 1;
        }
        formulas.addFirst(new Candidate(start, end, text.substring(contentStart, contentEnd)));
        return start;
    }

    /** Between the end of one formula and the start of the next stand words. */
    private boolean isProse(int start, int end) {
        int words = 0;
        for (int i = start + 1; i < end; i++) {
            boolean starts = Character.isLetter(text.charAt(i)) && Character.isWhitespace(text.charAt(i - 1));
            boolean longer = starts && i + 1 < end && Character.isLetter(text.charAt(i + 1));
            words += longer ? 1 : 0;
        }
        return words > 1 && text.substring(start, end).indexOf('\\') < 0;
    }

    private boolean escaped(int at) {
        return at > 0 && text.charAt(at - 1) == '\\';
    }
}
