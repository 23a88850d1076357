package dev.tina.verifier.compare;

/** Whether two answers are equal, and how that was found. */
public record Judgement(Outcome outcome, String reason) {

    /** What comparing can come to. */
    public enum Outcome {
        EQUAL,
        DIFFERENT,
        UNKNOWN
    }

    public static Judgement equal(String reason) {
        return new Judgement(Outcome.EQUAL, reason);
    }

    public static Judgement different(String reason) {
        return new Judgement(Outcome.DIFFERENT, reason);
    }

    static Judgement unknown(String reason) {
        return new Judgement(Outcome.UNKNOWN, reason);
    }

    public boolean isEqual() {
        return outcome == Outcome.EQUAL;
    }

    boolean isDifferent() {
        return outcome == Outcome.DIFFERENT;
    }

    /** This, unless it is not equal and the other way is. */
    public Judgement or(java.util.function.Supplier<Judgement> otherWay) {
        if (isEqual()) {
            return this;
        }
        Judgement other = otherWay.get();
        return other.isEqual() ? other : this;
    }
}
