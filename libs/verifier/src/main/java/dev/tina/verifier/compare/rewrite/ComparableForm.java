package dev.tina.verifier.compare.rewrite;

import dev.tina.verifier.compare.convention.Conventions;
import dev.tina.verifier.compare.convention.Leniency;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Relator;
import dev.tina.verifier.tree.Trees;
import java.util.ArrayList;
import java.util.List;

/** Brings a tree into the shape that is compared: units outermost, either sign written out, matrices worked out. */
public final class ComparableForm {

    private final Conventions conventions;

    public ComparableForm(Conventions conventions) {
        this.conventions = conventions;
    }

    public Expr of(Expr expr) {
        Expr solved = Trees.any(expr, ComparableForm::isSolutions) ? solved(expr) : expr;
        Expr stated = withoutWholeNumber(solved);
        Expr plain = conventions.forgives(Leniency.UNITS) ? Units.outermost(stated) : stated;
        Expr written = Trees.any(plain, Expr.PlusMinus.class::isInstance) ? bothSigns(plain) : plain;
        return Trees.any(written, Expr.Matrix.class::isInstance) ? MatrixArithmetic.simplified(written) : written;
    }

    /** {@code n\pi, n \in \mathbb{Z}} only says again what n stands for. */
    private static Expr withoutWholeNumber(Expr expr) {
        boolean said = expr instanceof Expr.Sequence list
                && list.items().size() == 2
                && list.items().getLast() instanceof Expr.Relation member
                && member.relators().equals(List.of(Relator.IN))
                && member.sides().getLast().equals(new Expr.Symbol("\\mathbb Z"))
                && member.sides().getFirst() instanceof Expr.Symbol name
                && Trees.any(list.items().getFirst(), name::equals);
        return said ? Trees.parts(expr).getFirst() : expr;
    }

    private static boolean isSolutions(Expr expr) {
        return expr instanceof Expr.Opaque opaque && opaque.operation().equals("solutions");
    }

    /** All x with a relation: an interval where that is solved at once, else what the relation says. */
    private static Expr solved(Expr expr) {
        if (isSolutions(expr)) {
            Expr condition = Trees.parts(expr).getFirst();
            Expr solutions = Inequalities.solutionsOf(condition);
            return solutions == null ? condition : solutions;
        }
        return Trees.map(expr, ComparableForm::solved);
    }

    /** All signs of one writing change together. */
    private static Expr bothSigns(Expr expr) {
        if (!Trees.any(expr, Expr.PlusMinus.class::isInstance)) {
            return expr;
        }
        return switch (expr) {
            case Expr.Relation relation -> Trees.map(relation, ComparableForm::bothSigns);
            case Expr.Sequence sequence -> new Expr.Sequence(flattened(sequence.items()));
            case Expr.SetOf set -> new Expr.SetOf(flattened(set.items()));
            default -> new Expr.Sequence(List.of(signed(expr, true), signed(expr, false)));
        };
    }

    private static List<Expr> flattened(List<Expr> items) {
        List<Expr> flat = new ArrayList<>();
        for (Expr item : items) {
            Expr written = bothSigns(item);
            if (written instanceof Expr.Sequence both && !(item instanceof Expr.Sequence)) {
                flat.addAll(both.items());
            } else {
                flat.add(written);
            }
        }
        return flat;
    }

    private static Expr signed(Expr expr, boolean upper) {
        if (expr instanceof Expr.PlusMinus either) {
            Expr of = signed(either.of(), upper);
            return either.plusFirst() == upper ? of : new Expr.Negated(of);
        }
        return Trees.map(expr, part -> signed(part, upper));
    }
}
