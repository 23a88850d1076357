package dev.tina.verifier.number;

/**
 * The work one verdict may cost, counted in units of about the same time: tokens, nodes, words of long numbers. The
 * same input costs the same on any machine, so a verdict never depends on a clock.
 */
public final class Fuel {

    private final long amount;
    private long left;

    public Fuel(long amount) {
        this.amount = amount;
        this.left = amount;
    }

    /** Throws {@link OutOfFuelException} once more was asked for than there was. */
    public void spend(long units) {
        left -= units;
        if (left < 0) {
            throw new OutOfFuelException();
        }
    }

    /** In units. */
    public long used() {
        return amount - Math.max(left, 0);
    }
}
