package dev.tina.verifier.extract;

import java.util.ArrayList;
import java.util.List;

/** Phrases that announce the answer, and what they announce. */
final class Anchors {

    static final String[] FINAL = {"final answer is"};
    static final String[] ANSWER = {"answer is", "answer:", "answers are", "answer =", "answer was"};
    static final String[] CONCLUSION = {"therefore", "thus", "hence", "final answer", "in conclusion", "so the"};
    private static final int LONGEST = 400;
    private static final int MAX_ANCHORS = 3;

    private Anchors() {}

    /** Where what one of the phrases announces starts, from the last. */
    static List<Integer> ends(String text, int from, String... phrases) {
        List<Integer> ends = new ArrayList<>();
        for (int at = text.length() - 1; at >= from && ends.size() < MAX_ANCHORS; at--) {
            if ("fFaAtThHiIsSoOcC".indexOf(text.charAt(at)) >= 0) {
                add(text, at, phrases, ends);
            }
        }
        return ends;
    }

    private static void add(String text, int at, String[] phrases, List<Integer> ends) {
        for (String phrase : phrases) {
            if (text.regionMatches(true, at, phrase, 0, phrase.length())) {
                int end = at + phrase.length();
                while (end < text.length() && isLeadIn(text, end)) {
                    end++;
                }
                ends.add(end);
            }
        }
    }

    private static boolean isLeadIn(String text, int at) {
        char c = text.charAt(at);
        return Character.isWhitespace(c) || (":*\"'\\".indexOf(c) >= 0 && !startsFormula(text, at));
    }

    private static boolean startsFormula(String text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '"';
    }

    /** The words up to the end of the sentence or line. */
    static Candidate sentence(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST && !endsSentence(text, end)) {
            end++;
        }
        return new Candidate(start, end, text.substring(start, end));
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean stop = c == '.' || c == '!' || c == '?';
        return c == '\n'
                || (stop
                        && (at + 1 >= text.length()
                                || Character.isWhitespace(text.charAt(at + 1))
                                || text.charAt(at + 1) == '<'));
    }
}
