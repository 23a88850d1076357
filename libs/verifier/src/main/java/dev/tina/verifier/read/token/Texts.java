package dev.tina.verifier.read.token;

import dev.tina.verifier.tree.Function;
import java.util.regex.Pattern;

/** Tells a text of words from mathematics that stands in a text. */
final class Texts {

    private static final String AMONG_WORDS = " .,;:'\u2019\"-()=!?/&\n";
    private static final Pattern LABEL = Pattern.compile("\\(?[A-Za-z]\\)?[.:)]?");
    private static final Pattern APART = Pattern.compile("[^\\p{L}]+");

    private Texts() {}

    /**
     * Whether it has neither digits nor signs that only mathematics has, and some word of two letters that is no
     * function. Behind a value a fraction of letters is one of units: {@code m/s}.
     */
    static boolean areWords(String text, boolean behindValue) {
        if (text.isEmpty() || !text.codePoints().allMatch(c -> Character.isLetter(c) || AMONG_WORDS.indexOf(c) >= 0)) {
            return false;
        }
        if (text.codePoints().allMatch(Character::isLetter)
                || LABEL.matcher(text).matches()) {
            return true;
        }
        for (String run : APART.split(text, -1)) {
            boolean side = text.indexOf('=') > 0 && run.length() <= 4 && !PlainWords.isCertain(run);
            if (run.length() > 1 && Function.named(run) == null && !side) {
                return true;
            }
        }
        return (behindValue && text.indexOf('/') > 0) || isSpaced(text);
    }

    /** Letters with nothing but blanks and commas between them: labels of choices. */
    private static boolean isSpaced(String text) {
        return isOf(text, " ,");
    }

    private static boolean isOf(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) && signs.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
