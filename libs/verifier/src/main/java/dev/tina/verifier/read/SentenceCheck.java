package dev.tina.verifier.read;

import dev.tina.verifier.read.token.Words;
import java.util.List;
import java.util.Set;

/** Tells a sentence from an answer of a few words. */
public final class SentenceCheck {

    private static final int MOST_WORDS = 8;
    private static final Set<String> VERBS =
            Words.set("is are was were am can could will would shall should must may might has have had do does did");
    private static final Set<String> NUMERALS =
            Words.set("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                    + "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
                    + "ninety hundred thousand million");

    private SentenceCheck() {}

    /** Many words, words with a subject before their verb, or a number spelled out. */
    public static boolean isSentence(String text) {
        List<String> words = Words.of(text);
        boolean verb = words.stream().skip(1).anyMatch(VERBS::contains)
                && !words.getFirst().equals("does");
        boolean numeral = words.size() > 1 && words.stream().allMatch(NUMERALS::contains);
        return verb || numeral || words.size() > MOST_WORDS;
    }
}
