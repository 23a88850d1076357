package dev.tina.cli.client.answer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a job has cost.
 *
 * @param deviceSeconds by what the device worked at
 * @param idleUnknown why no waiting, or not all of it, is counted
 * @param lines by role, device and price
 */
public record CostAnswer(
        Map<String, Double> deviceSeconds, @Nullable String idleUnknown, List<Line> lines, Dollars dollars) {

    public CostAnswer {
        deviceSeconds = Objects.requireNonNullElse(deviceSeconds, Map.of());
        lines = Objects.requireNonNullElse(lines, List.of());
        dollars = Objects.requireNonNullElse(dollars, Dollars.NONE);
    }

    /**
     * One role on one kind of device.
     *
     * @param unknown why it has no dollars
     */
    public record Line(
            String role,
            String device,
            double deviceSeconds,
            double discardedSeconds,
            @Nullable Double dollars,
            @Nullable String unknown) {}

    /**
     * The job's dollars.
     *
     * @param perStep the total by the steps done
     * @param perPoint the total by the points of held-out Pass@1 gained
     * @param unknown why there is no total
     * @param perPointUnknown why there is none by the point
     */
    public record Dollars(
            @Nullable Double total,
            @Nullable Double perStep,
            @Nullable Double perPoint,
            @Nullable String unknown,
            @Nullable String perPointUnknown) {

        static final Dollars NONE = new Dollars(null, null, null, null, null);

        /** Why there is none by the point. */
        public @Nullable String whyNotPerPoint() {
            return total == null ? unknown : perPointUnknown;
        }
    }
}
