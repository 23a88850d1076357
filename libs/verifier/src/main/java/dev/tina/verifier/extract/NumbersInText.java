package dev.tina.verifier.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last number that stands by itself in plain writing, or the last numbers of a list. */
final class NumbersInText {

    private static final int LONGEST = 200;
    private static final int MOST = 20;
    /** What stands between the last numbers of a list; between those before them a comma is enough. */
    private static final Pattern LAST =
            Pattern.compile("\\s*(?:,?\\s*and|[\\p{L}%\u00b0\u20ac$]{0,12},?\\s*or)\\s+[$\u20ac\u00a3]?");

    private static final Pattern BEFORE = Pattern.compile("\\s*(?:[,;]|to)\\s+[$\u20ac\u00a3]?");

    private static final Set<String> JOINING =
            Set.of("is", "are", "was", "were", "be", "it", "the", "so", "we", "get", "gives", "equals", "have", "has");

    private NumbersInText() {}

    /** The last that nothing denies, with those it is listed with: of {@code 4 or 5} both. */
    static @Nullable Candidate lastNumbers(String text, int from) {
        Candidate last = undenied(text, from);
        return last == null ? null : listed(text, from, last, false);
    }

    /** The same behind an announcement, where a comma alone makes a list. */
    static @Nullable Candidate announcedNumbers(String text, int from) {
        Candidate last = undenied(text, from);
        return last == null ? null : listed(text, from, last, true);
    }

    private static @Nullable Candidate undenied(String text, int from) {
        Candidate last = lastNumber(text, from, text.length());
        while (last != null && DeniedValues.changes(text, last.start())) {
            last = lastNumber(text, from, clause(text, from, last.start()));
        }
        return last;
    }

    /** Where the clause of that place begins. */
    private static int clause(String text, int from, int at) {
        int start = at;
        while (start > from && !breaksClause(text, start - 1)) {
            start--;
        }
        return Math.max(from, start - 1);
    }

    private static boolean breaksClause(String text, int at) {
        return ",;:(\n".indexOf(text.charAt(at)) >= 0
                || text.startsWith(". ", at)
                || text.startsWith(" and ", at)
                || text.startsWith(" but ", at);
    }

    private static Candidate listed(String text, int from, Candidate last, boolean isList) {
        Candidate all = last;
        boolean list = isList;
        for (int i = 1; i < MOST; i++) {
            Candidate before = lastNumber(text, Math.max(from, all.start() - LONGEST), all.start());
            String gap = before == null ? "" : text.substring(before.end(), all.start());
            boolean joined = LAST.matcher(gap).matches();
            if (before == null || !(joined || (list && BEFORE.matcher(gap).matches()))) {
                break;
            }
            list = true;
            all = new Candidate(before.start(), all.end(), before.text() + " , " + all.text());
        }
        return all;
    }

    private static @Nullable Candidate lastNumber(String text, int from, int to) {
        int end = to;
        while (end > from) {
            while (end > from && !isDigit(text.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > from && end - start < LONGEST && isPart(text, start - 1)) {
                start--;
            }
            if (start < end && standsAlone(text, start)) {
                int stop = end < text.length() && (text.charAt(end) == '%' || text.charAt(end) == '!') ? end + 1 : end;
                return new Candidate(start, stop, text.substring(start, stop));
            }
            end = Math.min(start, end - 1);
        }
        return null;
    }

    /** How many words of more than one letter there are, commands aside. */
    static int words(String text) {
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean starts = Character.isLetter(text.charAt(i)) && (i == 0 || !Character.isLetter(text.charAt(i - 1)));
            boolean command = i > 0 && (text.charAt(i - 1) == '\\' || text.charAt(i - 1) == '{');
            boolean longer = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            words += starts && longer && !command ? 1 : 0;
        }
        return words;
    }

    /** Words that join others to a sentence and stand in no answer. */
    static boolean isSentence(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (i - start > 1 && JOINING.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean standsAlone(String text, int start) {
        return start == 0 || !(Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '_');
    }

    /** Digits, with the signs that stand between or before them. */
    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean between = at > 0 && isDigit(text.charAt(at - 1)) && isDigit(next) && ".,/".indexOf(c) >= 0;
        boolean before = (c == '-' || c == '\u2212' || c == '.')
                && (isDigit(next) || next == '.')
                && (at == 0 || Character.isWhitespace(text.charAt(at - 1)) || "=:$(".indexOf(text.charAt(at - 1)) >= 0);
        return isDigit(c) || between || before;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
