package dev.tina.verifier.compare.convention;

import dev.tina.common.Require;
import java.util.Set;

/**
 * Says which differences in writing count when two answers are compared.
 *
 * @param roundingPlaces decimal places, 1 to 40, that an answer must show to stand, rounded, for an exact value
 * @param forgiven differences that do not count
 */
public record Conventions(int roundingPlaces, Set<Leniency> forgiven) {

    public static final Conventions DEFAULT =
            new Conventions(4, Set.of(Leniency.PERCENT, Leniency.UNREDUCED, Leniency.UNITS));

    public Conventions {
        Require.that(roundingPlaces >= 1 && roundingPlaces <= 40, "roundingPlaces", roundingPlaces, "1 to 40");
        forgiven = Set.copyOf(forgiven);
    }

    public boolean forgives(Leniency leniency) {
        return forgiven.contains(leniency);
    }
}
