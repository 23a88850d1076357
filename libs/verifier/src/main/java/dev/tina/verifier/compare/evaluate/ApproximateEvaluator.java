package dev.tina.verifier.compare.evaluate;

import dev.tina.verifier.compare.rewrite.NormalForm;
import dev.tina.verifier.number.Approximation;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.Rational;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evaluates an expression at a point, in complex double precision. */
public final class ApproximateEvaluator {

    private static final Approximation DEGREE = Approximation.of(Math.PI / 180);

    private final SamplePoint point;
    private final Fuel fuel;
    private final Map<String, Approximation> bound = new HashMap<>();
    private boolean inAngle;
    private boolean branched;

    public ApproximateEvaluator(SamplePoint point, Fuel fuel) {
        this.point = point;
        this.fuel = fuel;
    }

    /** Whether a root or a logarithm had to choose among its values. */
    boolean branched() {
        return branched;
    }

    public Approximation value(Expr expr) {
        fuel.spend(1);
        return switch (expr) {
            case Expr.Num number -> number(number.value());
            case Expr.Based based -> number(based.value());
            case Expr.Constant constant -> constant(constant);
            case Expr.Symbol symbol -> symbol(symbol.name());
            case Expr.Indexed indexed -> smooth(indexed.name() + "_", List.of(indexed.index()));
            case Expr.Sum sum -> sum(sum.terms());
            case Expr.Product product -> product(product.factors());
            case Expr.Quotient quotient -> value(quotient.numerator()).over(value(quotient.denominator()));
            case Expr.Power power -> power(value(power.base()), value(power.exponent()));
            case Expr.Negated negated -> value(negated.of()).negated();
            case Expr.Percent percent -> value(percent.of()).over(Approximation.exact(100, 0));
            case Expr.Degrees degrees -> inAngle ? value(degrees.of()).times(DEGREE) : value(degrees.of());
            case Expr.Quantity quantity -> value(quantity.of());
            case Expr.Apply apply -> apply(apply);
            case Expr.Call call -> smooth(call.name(), call.arguments());
            case Expr.Opaque opaque -> smooth("\\" + opaque.operation(), opaque.parts());
            case Expr.Aggregate aggregate -> aggregate(aggregate);
            case Expr.Ratio ratio -> ratio(ratio.parts());
            default -> Approximation.UNDEFINED;
        };
    }

    private static Approximation number(Rational value) {
        double near = value.toDouble();
        boolean exact = value.isInteger() && Math.abs(near) < 0x1p52;
        return exact ? Approximation.exact(near, 0) : Approximation.of(near);
    }

    private static Approximation constant(Expr.Constant constant) {
        return switch (constant) {
            case PI -> Approximation.of(Math.PI);
            case E -> Approximation.of(Math.E);
            case I -> Approximation.exact(0, 1);
            case INFINITY -> Approximation.UNDEFINED;
        };
    }

    private Approximation symbol(String name) {
        Approximation value = bound.get(name);
        return value == null ? point.value(name) : value;
    }

    private Approximation sum(List<Expr> terms) {
        Approximation total = value(terms.getFirst());
        for (Expr term : terms.subList(1, terms.size())) {
            total = total.plus(value(term));
        }
        return total;
    }

    private Approximation product(List<Expr> factors) {
        Approximation total = value(factors.getFirst());
        for (Expr factor : factors.subList(1, factors.size())) {
            total = total.times(value(factor));
        }
        return total;
    }

    private Approximation ratio(List<Expr> parts) {
        return parts.size() == 2 ? value(parts.getFirst()).over(value(parts.getLast())) : Approximation.UNDEFINED;
    }

    private Approximation power(Approximation base, Approximation exponent) {
        boolean whole = exponent.isReal() && exponent.re() == Math.rint(exponent.re());
        branched |= !whole && !(base.isReal() && base.re() > 0);
        return base.power(exponent);
    }

    private Approximation apply(Expr.Apply apply) {
        if (apply.function() == Function.GCD || apply.function() == Function.LCM) {
            Rational divisor = new ExactEvaluator(fuel).value(apply);
            return divisor == null ? Approximation.UNDEFINED : number(divisor);
        }
        if (apply.function() == Function.FACTORIAL && apply.arguments().size() > 1) {
            Rational product = new ExactEvaluator(fuel).value(apply);
            return product == null ? smooth("!", apply.arguments()) : number(product);
        }
        boolean outside = inAngle;
        inAngle = apply.function().isTrigonometric() || (inAngle && isPlain(apply));
        List<Approximation> arguments =
                apply.arguments().stream().map(this::value).toList();
        inAngle = outside;
        Approximation first = arguments.getFirst();
        branched |= ComplexFunctions.choosesBranch(apply.function()) && !(first.isReal() && first.re() >= 0);
        return ComplexFunctions.value(apply.function(), arguments);
    }

    private static boolean isPlain(Expr.Apply apply) {
        return apply.function() == dev.tina.verifier.tree.Function.ROOT;
    }

    /**
     * A function nobody defined takes values of a smooth one made from its name: equal arguments then give equal
     * values, and other arguments or names others.
     */
    private Approximation smooth(String name, List<Expr> arguments) {
        Approximation phase = Approximation.exact(SamplePoint.share(name, arguments.size()), 0);
        Approximation total = phase;
        for (int i = 0; i < arguments.size(); i++) {
            Approximation slope = Approximation.exact(0.5 + SamplePoint.share(name, 100 + i), 0);
            total = total.plus(slope.times(part(arguments.get(i))));
        }
        return total.sin().plus(total.times(Approximation.exact(0.25, 0))).plus(phase);
    }

    /** An argument that is no number counts by its normal form. */
    private Approximation part(Expr argument) {
        Approximation value = value(argument);
        return value.isDefined() ? value : Approximation.exact(SamplePoint.share(NormalForm.of(argument), 7), 0);
    }

    private Approximation aggregate(Expr.Aggregate aggregate) {
        Approximation from = value(aggregate.from());
        Approximation to = value(aggregate.to());
        boolean counted = isWhole(from) && isWhole(to) && new ExactEvaluator(fuel).value(aggregate.to()) != null;
        Approximation shadowed = bound.get(aggregate.variable());
        Approximation total = counted ? counted(aggregate, from.re(), to.re()) : open(aggregate, from);
        if (shadowed == null) {
            bound.remove(aggregate.variable());
        } else {
            bound.put(aggregate.variable(), shadowed);
        }
        return total;
    }

    private static boolean isWhole(Approximation value) {
        return value.isFinite() && value.isReal() && value.re() == Math.rint(value.re());
    }

    private Approximation counted(Expr.Aggregate aggregate, double from, double to) {
        Approximation total = Approximation.exact(aggregate.product() ? 1 : 0, 0);
        fuel.spend((long) Math.max(0, Math.min(to - from, 1e15)));
        for (double k = from; k <= to; k++) {
            bound.put(aggregate.variable(), Approximation.exact(k, 0));
            Approximation next = value(aggregate.body());
            total = aggregate.product() ? total.times(next) : total.plus(next);
        }
        return total;
    }

    /** With bounds that are no numbers: told apart by the bounds, and by the body at two places. */
    private Approximation open(Expr.Aggregate aggregate, Approximation from) {
        bound.put(aggregate.variable(), Approximation.exact(1.375, 0));
        Approximation first = value(aggregate.body());
        bound.put(aggregate.variable(), Approximation.exact(2.625, 0));
        Approximation second = value(aggregate.body());
        Approximation to = part(aggregate.to());
        Approximation scale = Approximation.exact(aggregate.product() ? 0.75 : 0.5, 0);
        return first.times(scale)
                .plus(second.times(first))
                .plus(from.times(to.sin()))
                .plus(to);
    }
}
