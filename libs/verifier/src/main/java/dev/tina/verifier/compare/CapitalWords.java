package dev.tina.verifier.compare;

import dev.tina.verifier.tree.Expr;

/** Capitals that spell something and multiply nothing: HTH, ABBA, the Roman numeral IV. */
final class CapitalWords {

    private static final int SHORTEST = 3;
    /** Two of these are a numeral; of other capitals they are a length, the same from either end. */
    private static final String ROMAN = "IVX";

    private CapitalWords() {}

    static boolean isWord(Expr expr) {
        return expr instanceof Expr.Product product
                && product.factors().stream().allMatch(CapitalWords::isCapital)
                && (product.factors().size() >= SHORTEST
                        || product.factors().stream()
                                .allMatch(letter -> letter instanceof Expr.Symbol s && ROMAN.contains(s.name())));
    }

    private static boolean isCapital(Expr expr) {
        return expr instanceof Expr.Symbol symbol
                && symbol.name().length() == 1
                && Character.isUpperCase(symbol.name().charAt(0));
    }
}
