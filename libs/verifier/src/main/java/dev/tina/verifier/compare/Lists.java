package dev.tina.verifier.compare;

import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares lists: points in order, sets and bare lists in any order and each item once. */
final class Lists {

    private final Comparison comparison;
    private final Fuel fuel;

    Lists(Comparison comparison, Fuel fuel) {
        this.comparison = comparison;
        this.fuel = fuel;
    }

    static boolean isList(Expr expr) {
        return expr instanceof Expr.Tuple || expr instanceof Expr.Sequence || expr instanceof Expr.SetOf;
    }

    ComparisonResult compare(Expr reference, Expr answer) {
        boolean pointToSet = (reference instanceof Expr.Tuple && answer instanceof Expr.SetOf)
                || (reference instanceof Expr.SetOf && answer instanceof Expr.Tuple);
        if (pointToSet) {
            return ComparisonResult.different("a point is no set");
        }
        if (isMatrixBesideItems(reference, answer) || isMatrixBesideItems(answer, reference)) {
            return ComparisonResult.different("a matrix has an order");
        }
        if (reference instanceof Expr.Tuple || answer instanceof Expr.Tuple) {
            return point(reference, answer);
        }
        return inAnyOrder(items(reference), items(answer));
    }

    private static boolean isMatrixBesideItems(Expr matrix, Expr items) {
        return matrix instanceof Expr.Matrix && (items instanceof Expr.SetOf || items instanceof Expr.Sequence);
    }

    private ComparisonResult point(Expr reference, Expr answer) {
        boolean alone = !isList(reference) || !isList(answer);
        if (alone && !(reference instanceof Expr.Matrix) && !(answer instanceof Expr.Matrix)) {
            return ComparisonResult.different("only one is a point");
        }
        if (namesTwice(items(reference)) || namesTwice(items(answer))) {
            return ComparisonResult.different("two values of one name");
        }
        return inOrder(byName(items(reference)), byName(items(answer)));
    }

    /** Two values of the same name are two solutions, not a point. */
    private static boolean namesTwice(List<Expr> items) {
        List<Expr> names = items.stream()
                .filter(Expr.Relation.class::isInstance)
                .map(item -> Trees.parts(item).getFirst())
                .toList();
        return names.stream().distinct().count() < names.size();
    }

    /** Values given to names, for a point: its coordinates are in the order of their names. */
    private static List<Expr> byName(List<Expr> items) {
        boolean named = items.stream()
                .allMatch(item -> item instanceof Expr.Relation relation
                        && relation.sides().getFirst() instanceof Expr.Symbol);
        return named
                ? items.stream()
                        .sorted(Comparator.comparing(
                                item -> Trees.parts(item).getFirst().toString()))
                        .toList()
                : items;
    }

    /** A matrix of one column lists its cells. */
    private static List<Expr> items(Expr expr) {
        return switch (expr) {
            case Expr.Tuple tuple -> tuple.items();
            case Expr.Sequence sequence -> sequence.items();
            case Expr.SetOf set -> set.items();
            case Expr.Matrix matrix ->
                matrix.rows().stream().allMatch(row -> row.size() == 1) ? Comparison.cells(matrix) : List.of(matrix);
            default -> List.of(expr);
        };
    }

    ComparisonResult inOrder(List<Expr> reference, List<Expr> answer) {
        if (reference.size() != answer.size()) {
            return ComparisonResult.different("another number of items");
        }
        ComparisonResult open = ComparisonResult.equal("equal item by item");
        for (int i = 0; i < reference.size(); i++) {
            ComparisonResult item = comparison.compare(reference.get(i), answer.get(i));
            if (item.isDifferent()) {
                return item;
            }
            open = item.isEqual() ? open : item;
        }
        return open;
    }

    private ComparisonResult inAnyOrder(List<Expr> reference, List<Expr> answer) {
        List<Expr> expected = once(reference);
        List<Expr> given = once(answer);
        if (expected.size() != given.size()) {
            return ComparisonResult.different("another number of items");
        }
        if (repeats(reference, expected) && reference.size() != answer.size()) {
            return ComparisonResult.different("another number of items");
        }
        boolean open = false;
        for (Expr item : expected) {
            int found = -1;
            for (int i = 0; i < given.size() && found < 0; i++) {
                boolean deeper = given.get(i) instanceof Expr.SetOf && !(item instanceof Expr.SetOf);
                ComparisonResult judgement = deeper
                        ? ComparisonResult.different("a set where an item should stand")
                        : comparison.compare(item, given.get(i));
                found = judgement.isEqual() ? i : -1;
                open |= !judgement.isEqual() && !judgement.isDifferent();
            }
            if (found < 0) {
                return open
                        ? ComparisonResult.unknown("an item cannot be told apart")
                        : ComparisonResult.different("an item is missing");
            }
            given.remove(found);
        }
        return ComparisonResult.equal("the same items");
    }

    /** A list that repeats an item counts it. */
    private static boolean repeats(List<Expr> items, List<Expr> once) {
        return items.size() > once.size();
    }

    private List<Expr> once(List<Expr> items) {
        List<Expr> distinct = new ArrayList<>();
        for (Expr item : items) {
            fuel.spend(1 + distinct.size());
            if (distinct.stream()
                    .noneMatch(seen -> comparison.compare(seen, item).isEqual())) {
                distinct.add(item);
            }
        }
        return distinct;
    }
}
