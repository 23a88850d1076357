package dev.tina.benchmarks.performance;

import org.jspecify.annotations.Nullable;

/**
 * What came of one of our measurements.
 *
 * @param result null where there is none
 * @param failure why there is none; empty where there is one
 */
record OurOutcome(@Nullable OurResult result, String failure) {

    static OurOutcome of(OurResult result) {
        return new OurOutcome(result, "");
    }

    static OurOutcome failed(String reason) {
        return new OurOutcome(null, reason);
    }
}
