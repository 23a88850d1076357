package dev.tina.verifier.compare.evaluate;

import ch.obermuhlner.math.big.BigComplex;
import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.tree.Expr;
import java.math.BigDecimal;

/** Looks again, with sixty digits, at what agrees in double precision: 10^20 + √2 is not 10^20 + √3. */
final class PreciseConfirmation {

    /** Digits that must agree, counted from the largest number met on the way. */
    private static final int AGREEING_DIGITS = 45;

    private final Fuel fuel;

    PreciseConfirmation(Fuel fuel) {
        this.fuel = fuel;
    }

    ComparisonResult of(Expr reference, Expr answer) {
        PreciseEvaluator evaluator = new PreciseEvaluator(new SamplePoint(0), fuel);
        BigComplex expected = evaluator.value(reference);
        BigComplex given = expected == null ? null : evaluator.value(answer);
        if (expected == null || given == null) {
            return ComparisonResult.equal("equal at every point tried");
        }
        BigComplex gap = expected.subtract(given, PreciseEvaluator.DIGITS);
        BigDecimal size = gap.re.abs().max(gap.im.abs());
        BigDecimal allowed = evaluator.largest().scaleByPowerOfTen(-AGREEING_DIGITS);
        return size.compareTo(allowed) <= 0
                ? ComparisonResult.equal("equal to many digits")
                : ComparisonResult.different("other values, from some digit on");
    }
}
