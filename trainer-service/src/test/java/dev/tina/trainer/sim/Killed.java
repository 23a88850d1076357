package dev.tina.trainer.sim;

/** The process ends here; an Error, so that nothing in it can go on. */
public final class Killed extends Error {

    Killed(String where) {
        super("killed " + where);
    }
}
