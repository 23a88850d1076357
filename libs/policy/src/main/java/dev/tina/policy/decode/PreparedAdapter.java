package dev.tina.policy.decode;

import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.adapter.LoraAdapter;
import org.jspecify.annotations.Nullable;

/**
 * An adapter in the form the sampler reads, with the beginnings of prompts that it has read.
 *
 * @param adapter as requests name it; null for the base alone
 * @param value as {@code decode.py} takes it
 * @param tensors in the value
 * @param beginnings of prompts, as this adapter reads them
 */
public record PreparedAdapter(@Nullable LoraAdapter adapter, IValue value, int tensors, PromptStore beginnings)
        implements AutoCloseable {

    @Override
    public void close() {
        value.close();
        beginnings.close();
    }
}
