package dev.tina.verifier.read.phrase;

import dev.tina.verifier.tree.Expr;
import java.util.List;

/** Keeps words that nobody understands with the value they stand beside, so that only the same words equal them. */
public final class UnknownWords {

    private UnknownWords() {}

    public static Expr around(List<String> words, Expr value) {
        return new Expr.Opaque("'" + String.join(" ", words) + "'", List.of(value));
    }
}
