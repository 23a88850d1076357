package dev.tina.policy.sampling;

import ai.djl.pytorch.jni.IValue;

/**
 * A group some of whose sequences are yet to start.
 *
 * @param prompt its prompt, read once for all of them
 */
record PendingGroup(SampleGroup group, IValue prompt) implements AutoCloseable {

    /** Whether none is left to start. */
    boolean isOver() {
        return group.isSettled() || group.toStart() == 0;
    }

    @Override
    public void close() {
        prompt.close();
    }
}
