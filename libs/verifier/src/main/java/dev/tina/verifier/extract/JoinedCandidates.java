package dev.tina.verifier.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Several boxes or formulas that stand close together are one answer: (1, 2) <em>and</em> (2, 1). */
final class JoinedCandidates {

    private static final int NEAR = 12;
    private static final int FARTHEST = 60;
    private static final int MAX_WORDS = 3;

    private JoinedCandidates() {}

    /** From the last group to the first, each group as one candidate; boxes may stand side by side. */
    static List<Candidate> boxes(String text, List<Candidate> boxes) {
        return groupsFromTheEnd(text, boxes, true);
    }

    /** The same of formulas: a sign or a word must join them. */
    static List<Candidate> formulas(String text, List<Candidate> formulas) {
        return groupsFromTheEnd(text, formulas, false);
    }

    private static List<Candidate> groupsFromTheEnd(String text, List<Candidate> parts, boolean blanksJoin) {
        List<Candidate> groups = new ArrayList<>();
        int last = parts.size() - 1;
        while (last >= 0) {
            int first = last;
            while (first > 0 && belongTogether(text, parts.get(first - 1), parts.get(first), blanksJoin)) {
                first--;
            }
            groups.add(joined(parts.subList(first, last + 1)));
            last = first - 1;
        }
        return groups;
    }

    private static boolean belongTogether(String text, Candidate part, Candidate next, boolean blanksJoin) {
        int end = Math.max(part.end(), Math.min(next.start(), part.end() + FARTHEST + 1));
        String gap = text.substring(part.end(), end);
        return (blanksJoin || !gap.isBlank()) && belongTogether(gap);
    }

    private static Candidate joined(List<Candidate> parts) {
        StringBuilder text = new StringBuilder();
        for (Candidate part : parts) {
            text.append(text.isEmpty() ? "" : " , ").append(part.text());
        }
        return new Candidate(parts.getFirst().start(), parts.getLast().end(), text.toString());
    }

    /** "And" or "or" with at most a few words, a comma, or next to nothing stands between. */
    private static boolean belongTogether(String gap) {
        if (gap.length() > FARTHEST
                || gap.contains("box")
                || gap.contains("\n\n")
                || gap.contains(". ")
                || gap.contains(".\n")) {
            return false;
        }
        int words = 0;
        boolean separated = gap.indexOf(',') >= 0 || gap.indexOf(';') >= 0 || gap.indexOf('&') >= 0;
        boolean connective = false;
        for (int i = 0; i < gap.length(); ) {
            int end = i;
            while (end < gap.length() && Character.isLetter(gap.charAt(end))) {
                end++;
            }
            if (end > i) {
                String word = gap.substring(i, end).toLowerCase(Locale.ROOT);
                boolean command = i > 0 && gap.charAt(i - 1) == '\\';
                connective |= !command && (word.equals("and") || word.equals("or"));
                words += command || word.equals("and") || word.equals("or") || end - i == 1 ? 0 : 1;
            }
            i = Math.max(end, i + 1);
        }
        boolean adjacent = gap.length() <= NEAR && gap.indexOf('=') < 0;
        return connective ? words <= MAX_WORDS : words == 0 && (separated || adjacent);
    }
}
