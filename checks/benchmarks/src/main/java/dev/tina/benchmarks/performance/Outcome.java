package dev.tina.benchmarks.performance;

import org.jspecify.annotations.Nullable;

/**
 * What came of one of our measurements.
 *
 * @param result null where there is none
 * @param failure why there is none; empty where there is one
 */
record Outcome(@Nullable OurResult result, String failure) {

    static Outcome of(OurResult result) {
        return new Outcome(result, "");
    }

    static Outcome failed(String reason) {
        return new Outcome(null, reason);
    }
}
