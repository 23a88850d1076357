package dev.tina.verifier.read.phrase;

import dev.tina.verifier.read.token.Words;
import java.util.List;
import java.util.Set;

/** Knows the words that deny what is said beside them: nobody knows whether the value is the answer. */
public final class Denials {

    /** Words that deny what stands right behind them. */
    private static final Set<String> IN_FRONT = Words.set("not never nor neither cannot except");

    private static final Set<String> ANYWHERE = Words.set("no none nothing nowhere without unless wrong wrongly "
            + "incorrect incorrectly false falsely untrue invalid impossible rejected discarded eliminated "
            + "excluded extraneous forbidden removed ruled contradicts contradict contradiction contrary "
            + "instead fail fails failed violates mistake mistaken mistakenly");

    private Denials() {}

    /** Whether one of the words denies. */
    static boolean any(List<String> words) {
        return words.stream().anyMatch(Denials::is);
    }

    /** Whether the word denies, wherever it stands. */
    static boolean is(String word) {
        return ANYWHERE.contains(word) || deniesNext(word);
    }

    /** Whether the word denies what stands behind it; {@code won't} and {@code couldn't} do so as "not" does. */
    public static boolean deniesNext(String word) {
        return IN_FRONT.contains(word) || word.endsWith("n't");
    }
}
