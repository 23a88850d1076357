package dev.tina.verifier.read.build;

import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Expr.Relation;
import dev.tina.verifier.tree.Relator;
import java.util.ArrayList;
import java.util.List;

/** Inequalities that each bound one name from one side. */
final class NameBounds {

    private NameBounds() {}

    /** Whether each item is such an inequality, and all are of the same name. */
    static boolean areOfOneName(List<Expr> items) {
        return items.size() > 1
                && items.stream().allMatch(NameBounds::isBound)
                && items.stream().map(NameBounds::name).distinct().count() == 1;
    }

    private static boolean isBound(Expr item) {
        return item instanceof Relation relation
                && relation.relators().size() == 1
                && relation.relators().getFirst().isOrder()
                && relation.sides().stream()
                                .filter(Expr.Symbol.class::isInstance)
                                .count()
                        == 1;
    }

    private static Expr name(Expr item) {
        Relation relation = (Relation) item;
        return relation.sides().getFirst() instanceof Expr.Symbol symbol
                ? symbol
                : relation.sides().getLast();
    }

    /** {@code x > 2 and x < 3} is {@code 2 < x < 3}; what bounds one side twice stays two conditions. */
    static Expr both(List<Expr> items) {
        List<Relation> below = new ArrayList<>();
        List<Relation> above = new ArrayList<>();
        for (Expr item : items) {
            Relation bound = nameFirst((Relation) item);
            Relator relator = bound.relators().getFirst();
            boolean lower = relator == Relator.GREATER || relator == Relator.AT_LEAST;
            (lower ? below : above).add(bound);
        }
        if (below.size() != 1 || above.size() != 1) {
            return new Expr.Opaque("both", items);
        }
        Relation low = below.getFirst();
        Relation high = above.getFirst();
        return new Relation(
                List.of(
                        low.sides().getLast(),
                        low.sides().getFirst(),
                        high.sides().getLast()),
                List.of(low.relators().getFirst().flipped(), high.relators().getFirst()));
    }

    private static Relation nameFirst(Relation bound) {
        return bound.sides().getFirst() instanceof Expr.Symbol
                ? bound
                : new Relation(
                        bound.sides().reversed(),
                        List.of(bound.relators().getFirst().flipped()));
    }
}
