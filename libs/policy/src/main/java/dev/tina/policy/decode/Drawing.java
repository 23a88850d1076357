package dev.tina.policy.decode;

import ai.djl.pytorch.jni.IValue;

/**
 * How the rows of a call are drawn, as {@code draw.py} takes it; closed by its owner.
 *
 * @param filters temperature, top-k, top-p, min-p, greedy; one row each
 * @param used which of them any row uses
 * @param candidates tokens that top-k and top-p look at first
 */
public record Drawing(IValue filters, IValue used, int candidates) implements AutoCloseable {

    @Override
    public void close() {
        filters.close();
        used.close();
    }
}
