package dev.tina.verifier.read.build;

import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Expr.Relation;
import dev.tina.verifier.tree.Expr.Sequence;
import dev.tina.verifier.tree.Relator;
import java.util.ArrayList;
import java.util.List;

/** Makes one answer of the items of a list. */
public final class Sequences {

    private Sequences() {}

    /** One item is itself, several are a sequence. */
    public static Expr of(List<Expr> items) {
        return items.size() == 1 ? items.getFirst() : distributed(items);
    }

    /** {@code n = 1, 2, 3} names all three. */
    private static Expr distributed(List<Expr> items) {
        List<Expr> values = new ArrayList<>(items);
        if (items.getFirst() instanceof Relation first
                && (first.relators().equals(List.of(Relator.EQUAL))
                        || first.relators().equals(List.of(Relator.IN)))
                && items.stream().skip(1).noneMatch(Relation.class::isInstance)) {
            values.set(0, first.sides().getLast());
            return new Relation(List.of(first.sides().getFirst(), new Sequence(values)), first.relators());
        }
        return new Sequence(values);
    }
}
