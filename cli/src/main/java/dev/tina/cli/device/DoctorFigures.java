package dev.tina.cli.device;

import dev.tina.doctor.engine.KernelFigure;
import dev.tina.doctor.speed.SpeedFigure;
import dev.tina.limit.ProductRates;
import dev.tina.limit.Roofline;
import dev.tina.policy.weights.Precision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured.
 *
 * @param limits FLOP/s of products by precision, and bytes a second of memory
 * @param kernels of the model's matrices
 * @param speeds of sampling and learning
 * @param residentBytes main memory that the process holds after sampling and learning
 */
record DoctorFigures(Limits limits, List<KernelFigure> kernels, List<Speed> speeds, long residentBytes) {

    /**
     * What the device could do.
     *
     * @param flopsPerSecond of the fastest product, by precision
     * @param products of each shape and kind, by precision
     */
    record Limits(Map<String, Double> flopsPerSecond, Map<String, ProductRates> products, double bytesPerSecond) {}

    /**
     * How fast a work was.
     *
     * @param shape prompts x completions of each x tokens of each
     * @param bound products or memory: what the least time is made of
     * @param shareOfLimit the least time over the time it took
     */
    record Speed(
            String work, String shape, double seconds, double tokensPerSecond, String bound, double shareOfLimit) {}

    static DoctorFigures of(
            Roofline roofline, List<KernelFigure> kernels, List<SpeedFigure> speeds, long residentBytes) {
        return new DoctorFigures(
                limits(roofline),
                kernels,
                speeds.stream().map(DoctorFigures::speed).toList(),
                residentBytes);
    }

    private static Limits limits(Roofline roofline) {
        Map<String, Double> fastest = new LinkedHashMap<>();
        Map<String, ProductRates> products = new LinkedHashMap<>();
        for (Precision precision : Precision.values()) {
            ProductRates rates = roofline.products().get(precision);
            if (rates != null) {
                fastest.put(name(precision), rates.best());
                products.put(name(precision), rates);
            }
        }
        return new Limits(fastest, products, roofline.bytesPerSecond());
    }

    private static Speed speed(SpeedFigure figure) {
        return new Speed(
                figure.work(),
                figure.shape(),
                figure.seconds(),
                figure.tokensPerSecond(),
                figure.limit().bound().name().toLowerCase(Locale.ROOT),
                figure.shareOfLimit());
    }

    static String name(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }
}
