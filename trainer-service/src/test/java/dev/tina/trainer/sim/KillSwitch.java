package dev.tina.trainer.sim;

/** Ends a process at one of its writes, counted from the start; dead, it stays so until revived. */
public final class KillSwitch {

    private long count;
    private long fatal = Long.MAX_VALUE;
    private boolean dead;

    /** The process is to be killed at its n-th point from now, counted from 1. */
    public void killAt(long n) {
        fatal = count + n;
    }

    /** How many points have been passed. */
    public long count() {
        return count;
    }

    public void revive() {
        dead = false;
        fatal = Long.MAX_VALUE;
    }

    /** A point between two writes. */
    public void point(String where) {
        count++;
        if (count >= fatal) {
            dead = true;
        }
        alive(where);
    }

    /** Throws {@link Killed} if the process is dead. */
    void alive(String where) {
        if (dead) {
            throw new Killed(where);
        }
    }
}
