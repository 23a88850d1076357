package dev.tina.verifier.read.grammar;

import dev.tina.verifier.compare.rewrite.NormalForm;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.read.AnswerReader;
import dev.tina.verifier.tree.Expr;

/** Reads answers for tests. */
final class ReadAnswer {

    private ReadAnswer() {}

    static Expr tree(String answer) {
        return AnswerReader.read(answer, new Fuel(100_000));
    }

    /** What was read, in its normal form. */
    static String form(String answer) {
        return NormalForm.of(tree(answer)).strip();
    }
}
