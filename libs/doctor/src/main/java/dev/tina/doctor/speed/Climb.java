package dev.tina.doctor.speed;

import dev.tina.limit.Limit;
import dev.tina.limit.Roofline;
import dev.tina.policy.weights.Precision;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Measures a work at growing sizes, and stops before the one that would take too long. */
final class Climb {

    private static final double LONGEST_SECONDS = 15;

    private final Roofline roofline;
    private final Precision precision;
    private final LongSupplier nanoTime;

    Climb(Roofline roofline, Precision precision, LongSupplier nanoTime) {
        this.roofline = roofline;
        this.precision = precision;
        this.nanoTime = nanoTime;
    }

    /**
     * The figure of the largest size. The smallest is run twice, since the first run of a process prepares what later ones
     * find ready.
     *
     * @param positions that the model has; a larger size is left out
     */
    SpeedFigure of(TimedWork work, int positions) {
        work.run(Rung.LADDER.getFirst());
        Optional<SpeedFigure> found = Optional.empty();
        for (Rung rung : Rung.LADDER) {
            boolean fits = rung.promptTokens() + rung.newTokens() <= positions;
            if (found.isPresent() && (!fits || expected(found.get(), rung) > LONGEST_SECONDS)) {
                break;
            }
            found = Optional.of(measured(work, rung));
        }
        return found.orElseThrow();
    }

    private static double expected(SpeedFigure before, Rung rung) {
        return rung.tokens() / before.tokensPerSecond();
    }

    private SpeedFigure measured(TimedWork work, Rung rung) {
        long begin = nanoTime.getAsLong();
        work.run(rung);
        double seconds = Math.max(1, nanoTime.getAsLong() - begin) / 1e9;
        Limit limit = work.demand(rung).stream()
                .map(demand -> roofline.limit(demand, precision))
                .reduce(Limit::then)
                .orElseThrow();
        return new SpeedFigure(work.name(), rung.toString(), seconds, rung.tokens() / seconds, limit);
    }
}
