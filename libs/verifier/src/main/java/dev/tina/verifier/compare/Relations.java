package dev.tina.verifier.compare;

import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.compare.convention.Conventions;
import dev.tina.verifier.compare.convention.Leniency;
import dev.tina.verifier.compare.evaluate.Scaling;
import dev.tina.verifier.compare.rewrite.Assignments;
import dev.tina.verifier.compare.rewrite.Assignments.Assignment;
import dev.tina.verifier.compare.rewrite.Inequalities;
import dev.tina.verifier.compare.rewrite.Names;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Expr.Relation;
import dev.tina.verifier.tree.Relator;
import dev.tina.verifier.tree.Trees;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares relations: the reference's form decides whether {@code x = v} only names v or is an equation. */
final class Relations {

    private final Comparison comparison;
    private final Conventions conventions;
    private final Scaling scaling;
    private final Lists lists;

    Relations(Comparison comparison, Conventions conventions, Fuel fuel) {
        this.comparison = comparison;
        this.conventions = conventions;
        this.scaling = new Scaling(fuel);
        this.lists = new Lists(comparison, fuel);
    }

    ComparisonResult compare(Expr reference, Expr answer) {
        if (reference instanceof Relation expected && answer instanceof Relation given) {
            return both(expected, given);
        }
        return reference instanceof Relation expected
                ? onlyReference(expected, answer)
                : onlyAnswer(reference, (Relation) answer);
    }

    private ComparisonResult onlyReference(Relation reference, Expr answer) {
        Assignment assignment = Assignments.of(reference);
        if (assignment != null) {
            return comparison.compare(assignment.value(), answer);
        }
        Expr solutions = Inequalities.solutions(reference);
        Expr alternatives = Inequalities.solutionsOf(answer);
        Expr given = alternatives == null ? answer : alternatives;
        return solutions != null && (RealSets.isSet(given) || given instanceof Expr.Tuple)
                ? comparison.compare(solutions, given)
                : ComparisonResult.different("only the reference is a relation");
    }

    private ComparisonResult onlyAnswer(Expr reference, Relation answer) {
        Assignment assignment = Assignments.of(answer);
        if (assignment != null) {
            boolean point = reference instanceof Expr.Tuple;
            return comparison.compare(reference, point ? Coordinates.inOrder(assignment) : assignment.value());
        }
        Expr alternatives = Inequalities.solutionsOf(reference);
        boolean set = conventions.forgives(Leniency.INEQUALITY_FOR_INTERVAL) && RealSets.isSet(reference);
        Expr solutions = set || alternatives != null ? Inequalities.solutions(answer) : null;
        return solutions == null
                ? ComparisonResult.different("only the answer is a relation")
                : comparison.compare(alternatives == null ? reference : alternatives, solutions);
    }

    private ComparisonResult both(Relation expectedRelation, Relation givenRelation) {
        Relation reference = Inequalities.named(expectedRelation, givenRelation);
        Relation answer = Inequalities.named(givenRelation, expectedRelation);
        Assignment expected = Assignments.of(reference);
        Assignment given = Assignments.of(answer);
        if (expected != null && given != null) {
            ComparisonResult values = assignments(reference, answer, expected, given);
            if (values != null) {
                return values;
            }
        }
        if (expected != null || given != null) {
            ComparisonResult solved = intervals(reference, answer, expected, given);
            if (solved != null) {
                return solved;
            }
        }
        Relation rising = Inequalities.rising(reference);
        Relation other = Inequalities.rising(answer);
        if (!rising.relators().equals(other.relators())) {
            return ComparisonResult.different("another relation");
        }
        return rising.relators().size() == 1 ? single(rising, other) : lists.inOrder(rising.sides(), other.sides());
    }

    private @Nullable ComparisonResult assignments(
            Relation reference, Relation answer, Assignment expected, Assignment given) {
        boolean membership = reference.relators().getFirst() == Relator.IN
                || answer.relators().getFirst() == Relator.IN;
        boolean chain = reference.relators().size() > 1 || answer.relators().size() > 1;
        boolean named =
                !(expected.name() instanceof Expr.Symbol) || expected.name().equals(given.name());
        return membership || (chain && named) || Names.same(expected.name(), given.name())
                ? comparison.compare(expected.value(), renamed(given, expected.name()))
                : null;
    }

    /** The value of f(y) said with the reference's variable: f(n) = n is f(x) = x. */
    private static Expr renamed(Assignment given, Expr name) {
        boolean calls = name instanceof Expr.Call expected
                && given.name() instanceof Expr.Call call
                && expected.arguments().size() == 1
                && call.arguments().size() == 1
                && call.arguments().getFirst() instanceof Expr.Symbol;
        if (!calls) {
            return given.value();
        }
        return replaced(
                given.value(),
                Trees.parts(given.name()).getFirst(),
                Trees.parts(name).getFirst());
    }

    private static Expr replaced(Expr in, Expr old, Expr by) {
        return in.equals(old) ? by : Trees.map(in, part -> replaced(part, old, by));
    }

    /** An interval and the inequality that describes it. */
    private @Nullable ComparisonResult intervals(
            Relation reference, Relation answer, @Nullable Assignment expected, @Nullable Assignment given) {
        if (expected == null && given != null) {
            Expr solutions = Inequalities.solutions(reference);
            return solutions == null ? null : comparison.compare(solutions, given.value());
        }
        boolean membership = expected != null && given == null && isInterval(expected.value());
        if (!membership) {
            return null;
        }
        Expr solutions = conventions.forgives(Leniency.INEQUALITY_FOR_INTERVAL) ? Inequalities.solutions(answer) : null;
        return solutions == null || expected == null
                ? ComparisonResult.different("an inequality for an interval")
                : comparison.compare(expected.value(), solutions);
    }

    private static boolean isInterval(Expr value) {
        return RealSets.isSet(value) || value instanceof Expr.Tuple;
    }

    private ComparisonResult single(Relation reference, Relation answer) {
        Relator relator = reference.relators().getFirst();
        List<Expr> expected = reference.sides();
        List<Expr> given = answer.sides();
        boolean sameSides = comparison
                        .compare(expected.getFirst(), given.getFirst())
                        .isEqual()
                && comparison.compare(expected.getLast(), given.getLast()).isEqual();
        if (sameSides) {
            return ComparisonResult.equal("the same relation");
        }
        boolean scalable = relator == Relator.EQUAL || relator == Relator.NOT_EQUAL || relator.isOrder();
        return scalable
                ? scaling.compare(difference(expected), difference(given), relator.isOrder())
                : ComparisonResult.different("another relation");
    }

    private static Expr difference(List<Expr> sides) {
        return new Expr.Sum(List.of(sides.getLast(), new Expr.Negated(sides.getFirst())));
    }
}
