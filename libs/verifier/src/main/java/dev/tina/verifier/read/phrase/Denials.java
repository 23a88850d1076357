package dev.tina.verifier.read.phrase;

import dev.tina.verifier.read.token.Words;
import java.util.List;
import java.util.Set;

/** Words that take back what is said beside them: with one of these nobody knows whether the value is the answer. */
final class Denials {

    private static final Set<String> ANYWHERE =
            Words.set("not never no none nothing neither nor nowhere cannot without except unless wrong wrongly "
                    + "incorrect incorrectly false falsely untrue invalid impossible rejected discarded eliminated "
                    + "excluded extraneous forbidden removed ruled contradicts contradict contradiction contrary "
                    + "instead fail fails failed violates mistake mistaken mistakenly");

    private Denials() {}

    /** Whether one of the words denies. */
    static boolean any(List<String> words) {
        return words.stream().anyMatch(Denials::is);
    }

    /** {@code won't}, {@code couldn't}: each contraction of "not" denies as that does. */
    static boolean is(String word) {
        return ANYWHERE.contains(word) || word.endsWith("n't");
    }
}
