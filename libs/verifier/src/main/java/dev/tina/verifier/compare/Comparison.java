package dev.tina.verifier.compare;

import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.compare.convention.Conventions;
import dev.tina.verifier.compare.convention.Leniency;
import dev.tina.verifier.compare.rewrite.AnswerLetters;
import dev.tina.verifier.compare.rewrite.ComparableForm;
import dev.tina.verifier.compare.rewrite.MatrixArithmetic;
import dev.tina.verifier.compare.rewrite.Units;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.OutOfFuelException;
import dev.tina.verifier.tree.Expr;
import java.util.List;

/** Compares an answer with a reference answer, each kind of answer by its own rule. */
public final class Comparison {

    /** Of comparing two items at all, whatever they are. */
    private static final long COST = 8;

    private final Conventions conventions;
    private final Fuel fuel;
    private final Evidence evidence;
    private final Scalars scalars;
    private final Lists lists;
    private final Relations relations;
    private final RealSets realSets;

    public Comparison(Conventions conventions, Fuel fuel) {
        this(conventions, fuel, Evidence.WRITING_OR_VALUE);
    }

    private Comparison(Conventions conventions, Fuel fuel, Evidence evidence) {
        this.conventions = conventions;
        this.fuel = fuel;
        this.evidence = evidence;
        this.scalars = new Scalars(conventions, fuel, evidence);
        this.lists = new Lists(this, fuel);
        this.relations = new Relations(this, conventions, fuel);
        this.realSets = new RealSets(this, conventions, fuel);
    }

    /** Throws {@link dev.tina.verifier.number.OutOfFuelException} where it cannot be decided within the fuel. */
    public ComparisonResult judge(Expr reference, Expr answer) {
        ComparisonResult judgement = prepared(reference, answer).or(() -> otherwiseRead(reference, answer));
        return conventions.forgives(Leniency.NAMES)
                ? judgement.or(() -> prepared(reference, Renaming.alike(answer, reference)))
                : judgement;
    }

    /**
     * Whether what an answer comes to can be found out at all, so that it can be told from others: it equals itself by
     * value, not only by the way it is written.
     */
    public static boolean isDecidable(Expr answer, Conventions conventions, Fuel fuel) {
        try {
            return new Comparison(conventions, fuel, Evidence.VALUE)
                    .judge(answer, answer)
                    .isEqual();
        } catch (OutOfFuelException empty) {
            return false;
        }
    }

    private ComparisonResult prepared(Expr reference, Expr answer) {
        ComparableForm preparation = new ComparableForm(conventions);
        return compare(preparation.of(reference), preparation.of(answer));
    }

    /** Whether the answer is a calculation that does not hold: 2 + 3 = 6. */
    public boolean isFalse(Expr answer) {
        boolean relations = answer instanceof Expr.Relation || answer instanceof Expr.Sequence;
        return relations && new Equations(conventions, fuel).areFalseIn(answer);
    }

    /** With letters before brackets as factors, or with the constants of integration in the reference's case. */
    private ComparisonResult otherwiseRead(Expr reference, Expr answer) {
        Factors factors = Factors.in(reference, answer);
        if (factors != null) {
            return prepared(factors.multiplied(reference), factors.multiplied(answer));
        }
        Expr renamed = IntegrationConstants.renamed(answer, reference);
        return renamed == null ? ComparisonResult.different("no other reading") : prepared(reference, renamed);
    }

    ComparisonResult compare(Expr reference, Expr answer) {
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
            return lists.compare(NamedPoint.beside(answer, reference), NamedPoint.beside(reference, answer));
        }
        if (reference instanceof Expr.Matrix || answer instanceof Expr.Matrix) {
            return matrices(reference, answer);
        }
        return reference instanceof Expr.Ratio || answer instanceof Expr.Ratio
                ? ratios(reference, answer)
                : value(reference, answer);
    }

    private ComparisonResult quantities(Expr reference, Expr answer) {
        if (Units.contradict(reference, answer)) {
            return ComparisonResult.different("another unit");
        }
        ComparisonResult measured = compare(Units.value(reference, answer), Units.value(answer, reference));
        return conventions.forgives(Leniency.UNIT_SIZES)
                ? measured.or(() -> compare(Units.bare(reference), Units.bare(answer)))
                : measured;
    }

    private ComparisonResult value(Expr reference, Expr answer) {
        if (!conventions.forgives(Leniency.UNITS) && reference instanceof Expr.Quantity expected) {
            boolean same = answer instanceof Expr.Quantity given
                    && AnswerLetters.bare(given.unit()).equals(AnswerLetters.bare(expected.unit()));
            if (!same) {
                return ComparisonResult.different("another unit");
            }
        }
        if (!conventions.forgives(Leniency.BASES) && reference instanceof Expr.Based expected) {
            return answer instanceof Expr.Based given && given.base() == expected.base()
                    ? scalars.compare(reference, answer)
                    : ComparisonResult.different("not in base " + expected.base());
        }
        if (CapitalWords.isWord(reference)
                && answer instanceof Expr.Product
                && !AnswerLetters.same(reference, answer)) {
            return ComparisonResult.different("other letters, or in another order");
        }
        ComparisonResult judgement = scalars.compare(reference, answer);
        return !judgement.isEqual() && evidence.admitsWriting() && AnswerLetters.same(reference, answer)
                ? ComparisonResult.equal("the same letters")
                : judgement;
    }

    private static ComparisonResult text(Expr reference, Expr answer) {
        return AnswerLetters.same(reference, answer)
                ? ComparisonResult.equal("the same words")
                : ComparisonResult.different("other words");
    }

    private ComparisonResult matrices(Expr reference, Expr answer) {
        if (reference instanceof Expr.Matrix expected && answer instanceof Expr.Matrix given) {
            return MatrixArithmetic.sameShape(expected, given)
                    ? lists.inOrder(cells(expected), cells(given))
                    : ComparisonResult.different("a matrix of another shape");
        }
        return ComparisonResult.different("only one is a matrix");
    }

    static List<Expr> cells(Expr.Matrix matrix) {
        return matrix.rows().stream().flatMap(List::stream).toList();
    }

    /** 3:1 is 6:2, but 12:00 is not 1:00; a ratio is its quotient if the reference is one, or a fraction. */
    private ComparisonResult ratios(Expr reference, Expr answer) {
        if (reference instanceof Expr.Ratio expected && answer instanceof Expr.Ratio given) {
            ComparisonResult exact = lists.inOrder(expected.parts(), given.parts());
            return conventions.forgives(Leniency.UNREDUCED)
                            && expected.parts().size() == given.parts().size()
                    ? exact.or(() -> lists.inOrder(toFirst(expected), toFirst(given)))
                    : exact;
        }
        boolean comparable = isPair(reference) || (isPair(answer) && isFraction(reference));
        return comparable
                ? scalars.compare(quotient(reference), quotient(answer))
                : ComparisonResult.different("only one is a ratio");
    }

    /** Each part but the first, by which the first is divided. */
    private static List<Expr> toFirst(Expr.Ratio ratio) {
        Expr first = ratio.parts().getFirst();
        return ratio.parts().stream()
                .skip(1)
                .map(part -> (Expr) new Expr.Quotient(first, part))
                .toList();
    }

    private static boolean isPair(Expr expr) {
        return expr instanceof Expr.Ratio ratio && ratio.parts().size() == 2;
    }

    private static boolean isFraction(Expr expr) {
        return expr instanceof Expr.Quotient
                || (expr instanceof Expr.Num number && !number.value().isInteger());
    }

    private static Expr quotient(Expr expr) {
        return expr instanceof Expr.Ratio ratio ? quotient(ratio) : expr;
    }

    private static Expr quotient(Expr.Ratio ratio) {
        return new Expr.Quotient(ratio.parts().getFirst(), ratio.parts().getLast());
    }
}
