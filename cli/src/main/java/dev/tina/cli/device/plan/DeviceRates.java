package dev.tina.cli.device.plan;

import dev.tina.common.InvalidInput;
import dev.tina.limit.ProductRates;
import dev.tina.limit.Roofline;
import dev.tina.plan.device.DeviceSheet;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast a device computes.
 *
 * @param limits of it
 * @param sampling the share of the limits that sampling reaches
 * @param learning the share that learning reaches
 * @param basis where that comes from
 */
record DeviceRates(Roofline limits, double sampling, double learning, String basis) {

    /** Of a data sheet's figures; what we reach on a graphics processor was not measured. */
    private static final double ASSUMED_SHARE = 0.3;

    /** By a data sheet. */
    static DeviceRates of(DeviceSheet sheet) {
        Map<Precision, ProductRates> products = new EnumMap<>(Precision.class);
        products.put(Precision.FLOAT32, rates(sheet.float32()));
        products.put(Precision.BFLOAT16, rates(sheet.bfloat16()));
        String basis = String.format(
                Locale.ROOT,
                "at %.0f %% of the data sheet's limits, which is assumed and was not measured; %s",
                100 * ASSUMED_SHARE,
                sheet.source());
        return new DeviceRates(new Roofline(products, sheet.bandwidth(), 0), ASSUMED_SHARE, ASSUMED_SHARE, basis);
    }

    /**
     * By what {@code ./tina doctor -o json} measured.
     *
     * @throws InvalidInput if the file holds no such figures
     */
    static DeviceRates measured(Path file) throws IOException {
        JsonNode figures = read(file).path("figures");
        Map<Precision, ProductRates> products = new EnumMap<>(Precision.class);
        for (Precision precision : Precision.values()) {
            double rate = figures.path("limits")
                    .path("flopsPerSecond")
                    .path(precision.name().toLowerCase(Locale.ROOT))
                    .asDouble(0);
            if (rate > 0) {
                products.put(precision, rates(rate));
            }
        }
        double bandwidth = figures.path("limits").path("bytesPerSecond").asDouble(0);
        double sampling = share(figures, "sampling");
        double learning = share(figures, "learning");
        if (!products.containsKey(Precision.FLOAT32) || !(bandwidth > 0 && sampling > 0 && learning > 0)) {
            throw new InvalidInput("--measured", file.toString(), "what './tina doctor -o json' printed, with figures");
        }
        return new DeviceRates(
                new Roofline(products, bandwidth, 0),
                sampling,
                learning,
                String.format(
                        Locale.ROOT,
                        "at the shares of the limits that %s has for sampling and learning, %.2f and %.2f",
                        file,
                        sampling,
                        learning));
    }

    private static double share(JsonNode figures, String work) {
        for (JsonNode speed : figures.path("speeds")) {
            if (speed.path("work").asString("").equals(work)) {
                return speed.path("shareOfLimit").asDouble(0);
            }
        }
        return 0;
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new InvalidInput("--measured", file.toString(), "a JSON document of './tina doctor -o json'");
        }
    }

    private static ProductRates rates(double flops) {
        return new ProductRates(flops, 0, flops, 0);
    }
}
