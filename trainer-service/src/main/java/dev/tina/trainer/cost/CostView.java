package dev.tina.trainer.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job has used. What is unknown is absent, with the reason beside it.
 *
 * @param discardedSeconds the part of the device-seconds whose result was thrown away
 * @param idleUnknown why no waiting, or not all of it, is counted
 * @param lines by role, device and price
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CostView(
        DeviceSeconds deviceSeconds,
        double discardedSeconds,
        @Nullable String idleUnknown,
        List<Line> lines,
        Dollars dollars) {

    /** Dollars of all roles together; null where a price is unknown. */
    public @Nullable Double totalDollars() {
        return dollars.total();
    }

    /** Device-seconds of all roles together. */
    public double seconds() {
        Double idle = deviceSeconds.idle();
        return deviceSeconds.rollout()
                + deviceSeconds.learning()
                + deviceSeconds.evaluation()
                + (idle == null ? 0 : idle);
    }

    /** Device-seconds by what the device worked at. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeviceSeconds(
            double rollout,
            double learning,
            double evaluation,
            @Nullable Double idle) {}

    /**
     * One role on one kind of device.
     *
     * @param unknown why it has no dollars
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            Role role,
            String device,
            double deviceSeconds,
            double discardedSeconds,
            @Nullable Double dollarsPerHour,
            @Nullable Double dollars,
            @Nullable String unknown) {}

    /**
     * The job's dollars, by role too.
     *
     * @param perStep the total by the steps done
     * @param perPoint the total by the points of held-out Pass@1 gained
     * @param unknown why there is no total
     * @param perPointUnknown why there is none by the point
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dollars(
            @Nullable Double total,
            @Nullable Double rollout,
            @Nullable Double learning,
            @Nullable Double evaluation,
            @Nullable Double idle,
            @Nullable Double perStep,
            @Nullable Double perPoint,
            @Nullable String unknown,
            @Nullable String perPointUnknown) {}
}
