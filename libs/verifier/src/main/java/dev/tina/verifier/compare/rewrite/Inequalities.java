package dev.tina.verifier.compare.rewrite;

import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Expr.Relation;
import dev.tina.verifier.tree.Function;
import dev.tina.verifier.tree.Relator;
import dev.tina.verifier.tree.SetOperator;
import dev.tina.verifier.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns inequalities so that they rise, and solves those that say directly what one name may be. */
public final class Inequalities {

    private Inequalities() {}

    /** With < and ≤ only, if the chain falls throughout. */
    public static Relation rising(Relation relation) {
        boolean falls = relation.relators().stream()
                .allMatch(relator -> relator == Relator.GREATER || relator == Relator.AT_LEAST);
        if (!falls) {
            return relation;
        }
        List<Relator> flipped =
                relation.relators().reversed().stream().map(Relator::flipped).toList();
        return new Relation(relation.sides().reversed(), flipped);
    }

    /** Of a relation, or of any of several; null if one cannot be solved at once. */
    public static @Nullable Expr solutionsOf(Expr condition) {
        if (condition instanceof Relation relation) {
            return solutions(relation);
        }
        if (!areAlternatives(condition)) {
            return null;
        }
        Expr union = null;
        for (Expr relation : Trees.parts(condition)) {
            Expr next = solutionsOf(relation);
            if (next == null) {
                return null;
            }
            union = union == null ? next : new Expr.SetOperation(SetOperator.UNION, union, next);
        }
        return union;
    }

    /** Several inequalities of which one is to hold. */
    static boolean areAlternatives(Expr expr) {
        return expr instanceof Expr.Sequence alternatives
                && alternatives.items().stream()
                        .allMatch(item -> item instanceof Relation relation
                                && relation.relators().stream().allMatch(Relator::isOrder));
    }

    /** With the other relation's name where this one has left it out: "> 5" against "x > 5". */
    public static Relation named(Relation relation, Relation other) {
        Expr name = other.sides().getFirst();
        Expr last = other.sides().getLast();
        if (!isNameless(relation.sides().getFirst())) {
            return relation;
        }
        List<Expr> sides = new ArrayList<>(relation.sides());
        Expr given = Names.isName(name) || !Names.isName(last) ? name : last;
        sides.set(0, isNameless(given) ? new Expr.Symbol("x") : given);
        return new Relation(sides, relation.relators());
    }

    private static boolean isNameless(Expr side) {
        return side instanceof Expr.Text text && text.words().isEmpty();
    }

    /** The interval, or the two, that the relation leaves to its one name; null if it is no such relation. */
    public static @Nullable Expr solutions(Relation relation) {
        if (relation.relators().equals(List.of(Relator.NOT_EQUAL))) {
            return allBut(relation);
        }
        Relation rising = rising(relation);
        if (!rising.relators().stream().allMatch(relator -> relator == Relator.LESS || relator == Relator.AT_MOST)) {
            return null;
        }
        List<Expr> sides = rising.sides();
        boolean first = rising.relators().getFirst() == Relator.AT_MOST;
        boolean last = rising.relators().getLast() == Relator.AT_MOST;
        Expr below = new Expr.Negated(Expr.Constant.INFINITY);
        if (sides.size() == 3) {
            return between(sides.get(0), sides.get(1), sides.get(2), new boolean[] {first, last});
        }
        if (sides.size() != 2) {
            return null;
        }
        if (Names.isName(sides.getFirst()) && !isAbsolute(sides.getFirst())) {
            return new Expr.Interval(below, sides.getLast(), false, last);
        }
        if (isAbsolute(sides.getFirst())) {
            return new Expr.Interval(new Expr.Negated(sides.getLast()), sides.getLast(), last, last);
        }
        return Names.isName(sides.getLast())
                ? between(sides.getFirst(), sides.getLast(), Expr.Constant.INFINITY, new boolean[] {first, false})
                : null;
    }

    private static @Nullable Expr allBut(Relation relation) {
        Expr left = relation.sides().getFirst();
        Expr value = relation.sides().getLast();
        Expr all = new Expr.Interval(new Expr.Negated(Expr.Constant.INFINITY), Expr.Constant.INFINITY, false, false);
        List<Expr> values = value instanceof Expr.Sequence several ? several.items() : List.of(value);
        return left instanceof Expr.Symbol
                ? new Expr.SetOperation(SetOperator.DIFFERENCE, all, new Expr.SetOf(values))
                : null;
    }

    private static @Nullable Expr between(Expr low, Expr name, Expr high, boolean[] closed) {
        if (!Names.isName(name)) {
            return null;
        }
        Expr upper = new Expr.Interval(low, high, closed[0], closed[1]);
        Expr lower = new Expr.Interval(new Expr.Negated(high), new Expr.Negated(low), closed[1], closed[0]);
        return isAbsolute(name) ? new Expr.SetOperation(SetOperator.UNION, lower, upper) : upper;
    }

    private static boolean isAbsolute(Expr name) {
        return name instanceof Expr.Apply apply && apply.function() == Function.ABS;
    }
}
