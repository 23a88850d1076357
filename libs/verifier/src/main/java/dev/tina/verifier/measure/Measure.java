package dev.tina.verifier.measure;

import dev.tina.verifier.number.Rational;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure as a multiple of base units: a kilometre is 1,000 of length 1, an acre's kind of length 2.
 *
 * @param size how many of the base units it is
 * @param dimension the exponent of each base, none of them 0
 */
public record Measure(Rational size, Map<String, Integer> dimension) {

    private static final int MAX_EXPONENT = 12;

    static final Measure NONE = new Measure(Rational.ONE, Map.of());

    public Measure {
        dimension = Map.copyOf(dimension);
    }

    /** The unit spelled so, as in {@code km}, {@code square feet} or {@code m/s^2}; null if it is no unit of measure. */
    public static @Nullable Measure of(String spelling) {
        return MeasureSpelling.read(spelling);
    }

    public boolean isLike(Measure other) {
        return dimension.equals(other.dimension);
    }

    /** Null if that is beyond what is counted with. */
    @Nullable
    Measure times(Measure other, int exponent) {
        Rational factor = Math.abs(exponent) > MAX_EXPONENT ? null : other.size.power(exponent);
        Rational product = factor == null ? null : size.times(factor);
        if (product == null) {
            return null;
        }
        Map<String, Integer> sum = new TreeMap<>(dimension);
        other.dimension.forEach((base, power) -> sum.merge(base, power * exponent, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        return new Measure(product, sum);
    }
}
