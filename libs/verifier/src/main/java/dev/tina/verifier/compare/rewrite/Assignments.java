package dev.tina.verifier.compare.rewrite;

import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Expr.Relation;
import dev.tina.verifier.tree.Relator;
import dev.tina.verifier.tree.Trees;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds relations that only give a name to a value: {@code x = 5}, {@code (p,q) = (3,2)}, {@code x ∈ [0,1)}. */
public final class Assignments {

    /** A name with the value given to it. */
    public record Assignment(Expr name, Expr value) {}

    private Assignments() {}

    /** Null if the relation says more than a value. */
    public static @Nullable Assignment of(Relation relation) {
        List<Expr> sides = relation.sides();
        Expr first = sides.getFirst();
        if (relation.relators().equals(List.of(Relator.IN))) {
            boolean member = sides.getLast() instanceof Expr.Num;
            return Names.isName(first) && !member ? new Assignment(first, sides.getLast()) : null;
        }
        if (relation.relators().equals(List.of(Relator.APPROXIMATE)) && isValue(first)) {
            return new Assignment(sides.getLast(), first); // what is approximated is the exact value
        }
        int equalities = equalities(relation.relators());
        if (equalities == 0) {
            return null;
        }
        Expr value = sides.get(equalities);
        if (Names.asks(first, value)) {
            return new Assignment(first, value);
        }
        if (sides.stream().noneMatch(side -> Trees.any(side, Names::isName))) {
            return new Assignment(first, value); // 3 + 4 = 7 is a calculation
        }
        if (equalities == 1) {
            return Names.asks(value, first) ? new Assignment(value, first) : null;
        }
        boolean named = sides.subList(0, equalities).stream().anyMatch(Names::isName);
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
}
