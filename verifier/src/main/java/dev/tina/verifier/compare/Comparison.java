package dev.tina.verifier.compare;

import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.tree.Expr;
import java.util.List;

/** Compares an answer with a reference answer, each kind of answer by its own rule. */
public final class Comparison {

    /** Of comparing two items at all, whatever they are. */
    private static final long COST = 8;

    private final Conventions conventions;
    private final Fuel fuel;
    private final Scalars scalars;
    private final Lists lists;
    private final Relations relations;
    private final RealSets realSets;

    public Comparison(Conventions conventions, Fuel fuel) {
        this.conventions = conventions;
        this.fuel = fuel;
        this.scalars = new Scalars(conventions, fuel);
        this.lists = new Lists(this, fuel);
        this.relations = new Relations(this, conventions, fuel);
        this.realSets = new RealSets(this, conventions, fuel);
    }

    /** Throws {@link dev.tina.verifier.number.OutOfFuelException} where it cannot be decided within the fuel. */
    public Judgement judge(Expr reference, Expr answer) {
        Preparation preparation = new Preparation(conventions);
        Expr expected = preparation.of(reference);
        Expr given = preparation.of(answer);
        Judgement judgement = compare(expected, given);
        return conventions.forgives(Leniency.NAMES)
                ? judgement.or(() -> compare(expected, Renaming.alike(given, expected)))
                : judgement;
    }

    Judgement compare(Expr reference, Expr answer) {
        fuel.spend(COST);
        if (reference instanceof Expr.Relation || answer instanceof Expr.Relation) {
            return relations.compare(reference, answer);
        }
        if (conventions.forgives(Leniency.UNITS)
                && (reference instanceof Expr.Quantity || answer instanceof Expr.Quantity)) {
            return quantities(reference, answer);
        }
        if (reference instanceof Expr.Text || answer instanceof Expr.Text) {
            return text(reference, answer);
        }
        if (RealSets.isSet(reference) || RealSets.isSet(answer)) {
            return realSets.compare(reference, answer);
        }
        if (Lists.isList(reference) || Lists.isList(answer)) {
            return lists.compare(reference, answer);
        }
        if (reference instanceof Expr.Matrix || answer instanceof Expr.Matrix) {
            return matrices(reference, answer);
        }
        return reference instanceof Expr.Ratio || answer instanceof Expr.Ratio
                ? ratios(reference, answer)
                : value(reference, answer);
    }

    private Judgement quantities(Expr reference, Expr answer) {
        if (Units.contradict(reference, answer)) {
            return Judgement.different("another unit");
        }
        Judgement measured = compare(Units.value(reference, answer), Units.value(answer, reference));
        return conventions.forgives(Leniency.UNIT_SIZES)
                ? measured.or(() -> compare(Units.bare(reference), Units.bare(answer)))
                : measured;
    }

    private Judgement value(Expr reference, Expr answer) {
        if (!conventions.forgives(Leniency.UNITS) && reference instanceof Expr.Quantity expected) {
            boolean same = answer instanceof Expr.Quantity given
                    && Letters.bare(given.unit()).equals(Letters.bare(expected.unit()));
            if (!same) {
                return Judgement.different("another unit");
            }
        }
        if (!conventions.forgives(Leniency.BASES) && reference instanceof Expr.Based expected) {
            return answer instanceof Expr.Based given && given.base() == expected.base()
                    ? scalars.compare(reference, answer)
                    : Judgement.different("not in base " + expected.base());
        }
        Judgement judgement = scalars.compare(reference, answer);
        return !judgement.isEqual() && Letters.same(reference, answer)
                ? Judgement.equal("the same letters")
                : judgement;
    }

    private static Judgement text(Expr reference, Expr answer) {
        return Letters.same(reference, answer) ? Judgement.equal("the same words") : Judgement.different("other words");
    }

    private Judgement matrices(Expr reference, Expr answer) {
        if (reference instanceof Expr.Matrix expected && answer instanceof Expr.Matrix given) {
            return MatrixArithmetic.sameShape(expected, given)
                    ? lists.inOrder(cells(expected), cells(given))
                    : Judgement.different("a matrix of another shape");
        }
        return Judgement.different("only one is a matrix");
    }

    static List<Expr> cells(Expr.Matrix matrix) {
        return matrix.rows().stream().flatMap(List::stream).toList();
    }

    /** 3:1 is 6:2, but 12:00 is not 1:00; against a number a ratio is its quotient. */
    private Judgement ratios(Expr reference, Expr answer) {
        if (reference instanceof Expr.Ratio expected && answer instanceof Expr.Ratio given) {
            Judgement exact = lists.inOrder(expected.parts(), given.parts());
            boolean pairs = expected.parts().size() == 2 && given.parts().size() == 2;
            return pairs && conventions.forgives(Leniency.UNREDUCED)
                    ? exact.or(() -> scalars.compare(quotient(expected), quotient(given)))
                    : exact;
        }
        boolean pair =
                reference instanceof Expr.Ratio expected && expected.parts().size() == 2;
        return pair && reference instanceof Expr.Ratio expected
                ? scalars.compare(quotient(expected), answer)
                : Judgement.different("only one is a ratio");
    }

    private static Expr quotient(Expr.Ratio ratio) {
        return new Expr.Quotient(ratio.parts().getFirst(), ratio.parts().getLast());
    }
}
