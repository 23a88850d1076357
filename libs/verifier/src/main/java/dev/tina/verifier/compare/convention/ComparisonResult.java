package dev.tina.verifier.compare.convention;

/** Says whether two answers are equal, and how that was found. */
public record ComparisonResult(Outcome outcome, String reason) {

    /** What comparing can come to. */
    public enum Outcome {
        EQUAL,
        DIFFERENT,
        UNKNOWN
    }

    public static ComparisonResult equal(String reason) {
        return new ComparisonResult(Outcome.EQUAL, reason);
    }

    public static ComparisonResult different(String reason) {
        return new ComparisonResult(Outcome.DIFFERENT, reason);
    }

    public static ComparisonResult unknown(String reason) {
        return new ComparisonResult(Outcome.UNKNOWN, reason);
    }

    public boolean isEqual() {
        return outcome == Outcome.EQUAL;
    }

    public boolean isDifferent() {
        return outcome == Outcome.DIFFERENT;
    }

    /** This result if it is equal or the other one is not; else the other one. */
    public ComparisonResult or(java.util.function.Supplier<ComparisonResult> otherWay) {
        if (isEqual()) {
            return this;
        }
        ComparisonResult other = otherWay.get();
        return other.isEqual() ? other : this;
    }
}
