package dev.tina.verifier.tree;

import dev.tina.verifier.number.Rational;
import java.util.List;

/** What an answer says, as a tree whose depth the reader bounds. */
public sealed interface Expr {

    /** A number as written; {@code places} are the decimal places it shows, -1 if it shows no decimal point. */
    record Num(Rational value, int places) implements Expr {

        public static Num of(long value) {
            return new Num(Rational.of(value), -1);
        }
    }

    /** A number that mathematics has a letter for. */
    enum Constant implements Expr {
        PI,
        E,
        I,
        INFINITY
    }

    record Symbol(String name) implements Expr {}

    /** A name with an index that is itself an expression: {@code F_{n-1}}. */
    record Indexed(String name, Expr index) implements Expr {}

    record Sum(List<Expr> terms) implements Expr {}

    record Product(List<Expr> factors) implements Expr {}

    record Quotient(Expr numerator, Expr denominator) implements Expr {}

    record Power(Expr base, Expr exponent) implements Expr {}

    record Negated(Expr of) implements Expr {}

    /** ± or, with {@code plusFirst} false, ∓ of a term: two values in one writing. */
    record PlusMinus(Expr of, boolean plusFirst) implements Expr {}

    /** A function that mathematics has a name for. */
    record Apply(Function function, List<Expr> arguments) implements Expr {}

    /** A function that the problem names: {@code f(x)}. */
    record Call(String name, List<Expr> arguments) implements Expr {}

    /** A sum or product over a whole variable. */
    record Aggregate(boolean product, String variable, Expr from, Expr to, Expr body) implements Expr {}

    /** An operation that is compared by its parts alone: an integral, a limit. */
    record Opaque(String operation, List<Expr> parts) implements Expr {}

    record Percent(Expr of) implements Expr {}

    /** An angle in degrees; the sign matters inside a trigonometric function only. */
    record Degrees(Expr of) implements Expr {}

    /** A value with a unit behind it. */
    record Quantity(Expr of, String unit) implements Expr {}

    /** A number written in a base: its value, and the base. */
    record Based(Rational value, int base) implements Expr {}

    /** Items in round brackets, or more or fewer than two in square ones; two may also mean an open interval. */
    record Tuple(List<Expr> items) implements Expr {}

    /** Items after one another without brackets around them. */
    record Sequence(List<Expr> items) implements Expr {}

    record SetOf(List<Expr> items) implements Expr {}

    record Interval(Expr low, Expr high, boolean lowClosed, boolean highClosed) implements Expr {}

    record SetOperation(SetOperator operator, Expr left, Expr right) implements Expr {}

    record Matrix(List<List<Expr>> rows) implements Expr {}

    /** A chain of {@code sides.size() - 1} relations: {@code a < b = c}. */
    record Relation(List<Expr> sides, List<Relator> relators) implements Expr {}

    record Ratio(List<Expr> parts) implements Expr {}

    record Text(String words) implements Expr {}
}
