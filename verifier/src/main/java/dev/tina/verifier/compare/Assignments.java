package dev.tina.verifier.compare;

import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Expr.Relation;
import dev.tina.verifier.tree.Function;
import dev.tina.verifier.tree.Relator;
import dev.tina.verifier.tree.Trees;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Relations that only give a name to a value: {@code x = 5}, {@code (p,q) = (3,2)}, {@code x ∈ [0,1)}. */
final class Assignments {

    /** A name with the value given to it. */
    record Assignment(Expr name, Expr value) {}

    private Assignments() {}

    /** Null if the relation says more than a value. */
    static @Nullable Assignment of(Relation relation) {
        List<Expr> sides = relation.sides();
        Expr first = sides.getFirst();
        if (relation.relators().equals(List.of(Relator.IN))) {
            boolean member = sides.getLast() instanceof Expr.Num;
            return isName(first) && !member ? new Assignment(first, sides.getLast()) : null;
        }
        if (relation.relators().equals(List.of(Relator.APPROXIMATE)) && isValue(first)) {
            return new Assignment(sides.getLast(), first); // what is approximated is the exact value
        }
        int equalities = equalities(relation.relators());
        if (equalities == 0) {
            return null;
        }
        Expr value = sides.get(equalities);
        if (isName(first)) {
            return new Assignment(first, value);
        }
        if (sides.stream().noneMatch(side -> Trees.any(side, Assignments::isName))) {
            return new Assignment(first, value); // 3 + 4 = 7 is a calculation
        }
        if (equalities == 1) {
            return isName(value) ? new Assignment(value, first) : null;
        }
        boolean named = sides.subList(0, equalities).stream().anyMatch(Assignments::isName);
        return named ? new Assignment(first, value) : null;
    }

    private static boolean isValue(Expr expr) {
        return !Trees.any(
                expr, part -> part instanceof Expr.Symbol || part instanceof Expr.Call || part instanceof Expr.Text);
    }

    /** How many sides the chain goes on being exactly equal; an approximation counts only if it comes first. */
    private static int equalities(List<Relator> relators) {
        if (relators.getFirst() == Relator.APPROXIMATE) {
            return relators.size() == 1 ? 1 : 0;
        }
        int equal = 0;
        while (equal < relators.size() && relators.get(equal) == Relator.EQUAL) {
            equal++;
        }
        boolean rest = relators.stream().skip(equal).allMatch(Relator.APPROXIMATE::equals);
        return rest ? equal : 0;
    }

    /** A variable, a function's value, a length named by its ends, or several of these. */
    static boolean isName(Expr expr) {
        return switch (expr) {
            case Expr.Symbol symbol -> true;
            case Expr.Indexed indexed -> true;
            case Expr.Text text -> true;
            case Expr.Constant constant -> constant == Expr.Constant.E || constant == Expr.Constant.I;
            case Expr.Call call -> call.arguments().stream().allMatch(part -> part instanceof Expr.Num || isName(part));
            case Expr.Tuple tuple -> tuple.items().stream().allMatch(Assignments::isName);
            case Expr.Ratio ratio -> ratio.parts().stream().allMatch(Assignments::isName);
            case Expr.Product product -> isSegment(product);
            case Expr.Quotient quotient -> isLength(quotient.numerator()) && isLength(quotient.denominator());
            case Expr.Apply apply ->
                apply.function() == Function.ABS && isName(apply.arguments().getFirst());
            default -> false;
        };
    }

    private static boolean isLength(Expr expr) {
        return expr instanceof Expr.Product product && isSegment(product);
    }

    /** Points are capitals: AB is a length, ab a product. */
    private static boolean isSegment(Expr.Product product) {
        return product.factors().stream()
                .allMatch(factor -> factor instanceof Expr.Symbol symbol
                        && Character.isUpperCase(symbol.name().charAt(0)));
    }
}
