package dev.tina.verifier.compare;

import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.compare.convention.Conventions;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.read.AnswerReader;
import dev.tina.verifier.tree.Expr;
import java.util.Locale;

/** Compares answers for tests. */
final class Judged {

    private Judged() {}

    /** The outcome and its reason, such as {@code equal: the same items}. */
    static String of(String reference, String answer) {
        ComparisonResult result = comparison().judge(tree(reference), tree(answer));
        return result.outcome().name().toLowerCase(Locale.ROOT) + ": " + result.reason();
    }

    static Comparison comparison() {
        return new Comparison(Conventions.DEFAULT, new Fuel(100_000));
    }

    static Expr tree(String answer) {
        return AnswerReader.read(answer, new Fuel(100_000));
    }
}
