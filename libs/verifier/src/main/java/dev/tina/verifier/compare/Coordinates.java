package dev.tina.verifier.compare;

import dev.tina.verifier.compare.rewrite.Assignments.Assignment;
import dev.tina.verifier.tree.Expr;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Coordinates named before they are given: (y, x) = (1, 2) is the point (2, 1). */
final class Coordinates {

    private static final String AXES = "xyz";

    private Coordinates() {}

    static Expr inOrder(Assignment assignment) {
        if (!(assignment.name() instanceof Expr.Tuple names)
                || !(assignment.value() instanceof Expr.Tuple values)
                || names.items().size() != values.items().size()
                || !names.items().stream().allMatch(Coordinates::isAxis)) {
            return assignment.value();
        }
        List<Expr> ordered = IntStream.range(0, names.items().size())
                .boxed()
                .sorted(Comparator.comparing(i -> names.items().get(i).toString()))
                .map(values.items()::get)
                .toList();
        return new Expr.Tuple(ordered);
    }

    private static boolean isAxis(Expr name) {
        return name instanceof Expr.Symbol symbol && symbol.name().length() == 1 && AXES.contains(symbol.name());
    }
}
