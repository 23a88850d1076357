package dev.tina.verifier.read.token;

import dev.tina.verifier.read.character.Characters;
import dev.tina.verifier.read.character.Digits;
import dev.tina.verifier.tree.Function;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells words from products of variables where letters stand without a command: {@code no solution}, {@code ab c}. */
final class PlainWords {

    /** Short words that are no product of variables, wherever they stand. */
    private static final Set<String> CERTAIN =
            Words.set("the not are was does did can has have none all any each both one than that this with from "
                    + "for per half plus minus more less most only such odd even real true yes zero must area time "
                    + "year thus when then many over into they some who axis");
    /** Words that are certain only beside other words: {@code is} may be a product. */
    private static final Set<String> BESIDE_OTHERS = Set.of("is", "no", "of");

    /** A capital before small letters with a vowel among them: {@code Bob}, {@code June}. */
    private static final Pattern NAME = Pattern.compile("[A-Z](?=[a-z]*[aeiouy])[a-z]{2,}");

    private static final int LONGEST_PRODUCT = 4;
    private static final int MOST = 400;

    private PlainWords() {}

    /** Where the words end that begin there, parted by blanks only; {@code start} itself if these are no words. */
    static int end(String text, int start) {
        if (!mayBegin(text, start)) {
            return start;
        }
        int runs = 0;
        int end = start;
        boolean certain = false;
        boolean beside = false;
        for (int at = start; at < text.length() && at - start < MOST; ) {
            int stop = word(text, at);
            if (stop == at || isApplied(text, stop)) {
                break;
            }
            String run = text.substring(at, stop);
            certain |= isCertain(run);
            beside |= BESIDE_OTHERS.contains(run.toLowerCase(Locale.ROOT));
            runs++;
            end = stop;
            at = stop;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        return certain || (beside && runs > 1) ? end : start;
    }

    /** A single letter is not words: neither a letter, a blank nor a hyphen follows it. */
    private static boolean mayBegin(String text, int start) {
        char next = start + 1 < text.length() ? text.charAt(start + 1) : 0;
        return Characters.isLetter(next) || next == ' ' || next == '-';
    }

    /** The letters from there on, with an apostrophe between them, or a hyphen beside what is a word. */
    static int word(String text, int from) {
        int end = letters(text, from);
        boolean contracted = end - from > 1
                && end + 1 < text.length()
                && text.charAt(end) == '\''
                && (text.charAt(end + 1) == 't' || text.charAt(end + 1) == 's');
        if (contracted) {
            return end + 2;
        }
        int piece = from;
        for (int next = hyphened(text, piece, end); next > end; next = hyphened(text, piece, end)) {
            piece = end + 1;
            end = next;
        }
        return end;
    }

    /** Where the letters behind a hyphen end; {@code end} if no word goes on there. */
    private static int hyphened(String text, int from, int end) {
        if (end == from || end >= text.length() || text.charAt(end) != '-') {
            return end;
        }
        int next = letters(text, end + 1);
        boolean word = next > end + 1
                && !isApplied(text, next)
                && (isCertain(text.substring(from, end)) || isCertain(text.substring(end + 1, next)));
        return word ? next : end;
    }

    private static int letters(String text, int from) {
        int end = from;
        while (end < text.length() && Characters.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Followed by what only a name has. */
    private static boolean isApplied(String text, int at) {
        return at < text.length() && ("(_^{\\'".indexOf(text.charAt(at)) >= 0 || Digits.isDigit(text, at));
    }

    static boolean isCertain(String run) {
        String lower = run.toLowerCase(Locale.ROOT);
        boolean known = Function.named(lower) != null || Spellings.isPlainCommand(lower);
        return CERTAIN.contains(lower)
                || run.equals("DNE")
                || run.indexOf('-') > 0
                || (!known
                        && (run.length() > LONGEST_PRODUCT || NAME.matcher(run).matches()));
    }
}
