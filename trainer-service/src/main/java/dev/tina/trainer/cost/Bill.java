package dev.tina.trainer.cost;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** What was used, by role and device; a sum that holds a part of unknown price is unknown. */
public record Bill(List<CostLine> lines) {

    static final Bill NOTHING = new Bill(List.of());

    public Bill {
        lines = List.copyOf(lines);
    }

    public double seconds() {
        return lines.stream().mapToDouble(CostLine::deviceSeconds).sum();
    }

    public double seconds(Role role) {
        return lines.stream()
                .filter(line -> line.role() == role)
                .mapToDouble(CostLine::deviceSeconds)
                .sum();
    }

    /** The part of the device-seconds whose result was thrown away. */
    public double discarded() {
        return lines.stream().mapToDouble(CostLine::discardedSeconds).sum();
    }

    public OptionalDouble dollars() {
        return dollars(line -> true);
    }

    public OptionalDouble dollars(Role role) {
        return dollars(line -> line.role() == role);
    }

    private OptionalDouble dollars(Predicate<CostLine> which) {
        double sum = 0;
        for (CostLine line : lines) {
            if (which.test(line)) {
                if (line.dollars().isEmpty()) {
                    return OptionalDouble.empty();
                }
                sum += line.dollars().getAsDouble();
            }
        }
        return OptionalDouble.of(sum);
    }

    /** A line whose price is not known, if there is one. */
    public Optional<CostLine> unpriced() {
        return lines.stream().filter(line -> line.dollarsPerHour() == null).findFirst();
    }

    /** Whether any device's waiting was counted. */
    public boolean hasIdle() {
        return lines.stream().anyMatch(line -> line.role() == Role.IDLE);
    }
}
