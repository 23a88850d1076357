package dev.tina.verifier.number;

import org.jspecify.annotations.Nullable;

/**
 * Bounds the work that one verdict may cost, counted in units of about the same time: tokens, nodes, words of long numbers. The
 * same input costs the same on any machine, so a verdict never depends on a clock.
 */
public final class Fuel {

    private final long amount;
    private final @Nullable Fuel whole;
    private long left;

    public Fuel(long amount) {
        this(amount, null);
    }

    private Fuel(long amount, @Nullable Fuel whole) {
        this.amount = amount;
        this.whole = whole;
        this.left = amount;
    }

    /** A part of this for one piece of the work: what is spent of it is spent of this too. */
    public Fuel portion(long units) {
        return new Fuel(units, this);
    }

    /** Throws {@link OutOfFuelException} once more was asked for than there was. */
    public void spend(long units) {
        left -= units;
        if (whole != null) {
            whole.spend(Math.min(units, left + units));
        }
        if (left < 0) {
            left = 0;
            throw new OutOfFuelException();
        }
    }

    /** In units. */
    public long used() {
        return amount - Math.max(left, 0);
    }
}
