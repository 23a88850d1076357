package dev.tina.verifier.number;

/** Euler's Γ by the Lanczos series with g = 7 and nine coefficients (Godfrey's), for complex arguments. */
final class Gamma {

    private static final double[] COEFFICIENTS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };
    private static final double RELATIVE_ERROR = 1e-13;

    private Gamma() {}

    static Approximation of(Approximation value) {
        if (value.isReal() && value.re() > 172) {
            return new Approximation(Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY);
        }
        if (!value.isFinite() || value.abs() > 172) {
            return Approximation.UNDEFINED;
        }
        if (value.re() < 0.5) {
            Approximation pi = Approximation.of(Math.PI);
            Approximation mirrored = of(Approximation.ONE.minus(value));
            return pi.over(pi.times(value).sin().times(mirrored));
        }
        Approximation z = value.minus(Approximation.ONE);
        Approximation series = Approximation.of(COEFFICIENTS[0]);
        for (int i = 1; i < COEFFICIENTS.length; i++) {
            series = series.plus(Approximation.of(COEFFICIENTS[i]).over(z.plus(Approximation.exact(i, 0))));
        }
        Approximation shifted = z.plus(Approximation.exact(7.5, 0));
        Approximation power = shifted.power(z.plus(Approximation.exact(0.5, 0)));
        Approximation scale = Approximation.of(Math.sqrt(2 * Math.PI));
        return scale.times(power).times(shifted.negated().exp()).times(series).blurred(RELATIVE_ERROR);
    }
}
