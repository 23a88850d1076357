package dev.tina.verifier.number;

/**
 * A complex number in double precision with a bound of its absolute error, carried through every operation; so that
 * two values are called different only where rounding cannot be the cause. NaN where a value is not defined; infinite
 * where it is real and beyond a double.
 */
public record Approximation(double re, double im, double error) {

    private static final double ULP = 0x1p-52;

    public static final Approximation ONE = exact(1, 0);
    public static final Approximation UNDEFINED = new Approximation(Double.NaN, Double.NaN, 0);

    public static Approximation of(double re) {
        return new Approximation(re, 0, Math.abs(re) * ULP);
    }

    public static Approximation exact(double re, double im) {
        return new Approximation(re, im, 0);
    }

    private static Approximation rounded(double re, double im, double error) {
        boolean beyond = im == 0 && Double.isInfinite(re);
        return new Approximation(re, im, beyond ? re * re : error + 4 * ULP * (Math.abs(re) + Math.abs(im)));
    }

    /** A value that cannot be zero, but may be too small for a double: then its error says so. */
    private static Approximation nonZero(Approximation value) {
        boolean vanished = value.re == 0 && value.im == 0;
        return vanished ? new Approximation(0, 0, Math.max(value.error, Double.MIN_NORMAL)) : value;
    }

    public Approximation plus(Approximation other) {
        return rounded(re + other.re, im + other.im, error + other.error);
    }

    public Approximation minus(Approximation other) {
        return plus(other.negated());
    }

    public Approximation negated() {
        return new Approximation(-re, im == 0 ? 0 : -im, error);
    }

    public Approximation times(Approximation other) {
        Approximation product = product(other);
        return abs() > 0 && other.abs() > 0 ? nonZero(product) : product;
    }

    private Approximation product(Approximation other) {
        double spread = abs() * other.error + other.abs() * error + error * other.error;
        if (im == 0 && other.im == 0) {
            return rounded(re * other.re, 0, spread);
        }
        double size = 2 * ULP * abs() * other.abs();
        return rounded(re * other.re - im * other.im, re * other.im + im * other.re, spread + size);
    }

    public Approximation over(Approximation other) {
        double size = other.abs();
        if (other.isDefined() && Double.isInfinite(other.re) && isFinite()) {
            return new Approximation(0, 0, Double.MIN_NORMAL);
        }
        if (size <= other.error) {
            return UNDEFINED;
        }
        double scaledRe = other.re / size;
        double scaledIm = other.im / size;
        double quotientRe = (re * scaledRe + im * scaledIm) / size;
        double quotientIm = im == 0 && other.im == 0 ? 0 : (im * scaledRe - re * scaledIm) / size;
        double spread = (error + abs() / size * other.error) / (size - other.error);
        Approximation quotient = rounded(quotientRe, quotientIm, spread + 2 * ULP * abs() / size);
        return abs() > 0 ? nonZero(quotient) : quotient;
    }

    public double abs() {
        return im == 0 ? Math.abs(re) : Math.hypot(re, im);
    }

    public boolean isReal() {
        return im == 0;
    }

    public boolean isDefined() {
        return !Double.isNaN(re) && !Double.isNaN(im) && !Double.isNaN(error);
    }

    public boolean isFinite() {
        return isDefined() && Double.isFinite(re) && Double.isFinite(im) && Double.isFinite(error);
    }

    public Approximation exp() {
        double size = Math.exp(re);
        return nonZero(
                im == 0
                        ? rounded(size, 0, size * growth(error))
                        : rounded(
                                size * Math.cos(im),
                                size * Math.sin(im),
                                size * growth(error) + size * ULP * Math.abs(im)));
    }

    private static double growth(double error) {
        return Math.expm1(error);
    }

    /** The principal logarithm. */
    public Approximation ln() {
        double size = abs();
        if (size <= error) {
            return UNDEFINED;
        }
        return rounded(Math.log(size), Math.atan2(im, re), error / (size - error) + ULP);
    }

    /** Principal, except that an exact whole exponent multiplies. */
    public Approximation power(Approximation exponent) {
        boolean whole = exponent.im == 0 && exponent.re == Math.rint(exponent.re) && Math.abs(exponent.re) <= 1_024;
        if (whole) {
            return power((int) exponent.re);
        }
        if (abs() <= error) {
            return abs() == 0 && error == 0 && exponent.im == 0 && exponent.re > 0 ? exact(0, 0) : UNDEFINED;
        }
        if (im == 0 && re > 0 && exponent.im == 0) {
            double value = Math.pow(re, exponent.re);
            double relative = Math.abs(exponent.re) * error / (re - error) + Math.abs(Math.log(re)) * exponent.error;
            return nonZero(rounded(value, 0, value * growth(relative)));
        }
        return exponent.times(ln()).exp();
    }

    private Approximation power(int exponent) {
        Approximation result = ONE;
        Approximation square = this;
        for (int left = Math.abs(exponent); left > 0; left >>= 1) {
            result = (left & 1) == 1 ? result.times(square) : result;
            square = left > 1 ? square.times(square) : square;
        }
        return exponent < 0 ? ONE.over(result) : result;
    }

    public Approximation sqrt() {
        if (im == 0) {
            double root = Math.sqrt(Math.abs(re));
            double spread = error == 0 ? 0 : error / Math.max(root, Math.sqrt(error));
            return re >= 0 ? rounded(root, 0, spread) : rounded(0, root, spread);
        }
        double size = abs();
        double real = Math.sqrt((size + Math.abs(re)) / 2);
        double other = Math.abs(im) / (2 * real);
        double spread = error / Math.sqrt(size) + 4 * ULP * Math.sqrt(size);
        return re >= 0
                ? rounded(real, Math.copySign(other, im), spread)
                : rounded(other, Math.copySign(real, im), spread);
    }

    public Approximation sin() {
        if (im == 0) {
            return rounded(Math.sin(re), 0, error + ULP * Math.abs(re));
        }
        double size = Math.cosh(im);
        double spread = size * (growth(error) + ULP * (1 + Math.abs(re)));
        return rounded(Math.sin(re) * size, Math.cos(re) * Math.sinh(im), spread);
    }

    public Approximation cos() {
        if (im == 0) {
            return rounded(Math.cos(re), 0, error + ULP * Math.abs(re));
        }
        double size = Math.cosh(im);
        double spread = size * (growth(error) + ULP * (1 + Math.abs(re)));
        return rounded(Math.cos(re) * size, -Math.sin(re) * Math.sinh(im), spread);
    }

    public Approximation arctan() {
        if (im == 0) {
            return rounded(Math.atan(re), 0, error + ULP);
        }
        Approximation turned = times(exact(0, 1));
        Approximation difference = ONE.minus(turned).ln().minus(ONE.plus(turned).ln());
        return difference.times(exact(0, 0.5));
    }

    public Approximation arcsin() {
        Approximation rest = ONE.minus(times(this)).sqrt();
        if (im == 0 && Math.abs(re) <= 1) {
            double slope = Math.max(rest.re, Math.sqrt(error + ULP));
            return rounded(Math.asin(re), 0, (error + ULP) / slope);
        }
        return times(exact(0, 1)).plus(rest).ln().times(exact(0, -1));
    }

    /** Factorial by the Lanczos series of Γ (g = 7, nine terms), good to about 14 digits. */
    public Approximation factorial() {
        return Gamma.of(plus(ONE));
    }

    /** Wider by a relative error, for functions computed by series. */
    Approximation blurred(double relative) {
        return new Approximation(re, im, error + relative * abs());
    }
}
