package dev.tina.cli.model;

import ai.djl.Device;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A base and perhaps an adapter in memory; closing frees both. */
record LoadedPolicy(BaseModel base, @Nullable LoraAdapter adapter) implements AutoCloseable {

    static LoadedPolicy load(Path model, @Nullable Path adapter, Device device, Precision precision) {
        BaseModel base = BaseModel.load(model, device, precision);
        try {
            return new LoadedPolicy(base, adapter == null ? null : LoraAdapter.load(base, adapter));
        } catch (RuntimeException e) {
            base.close();
            throw e;
        }
    }

    Policy policy() {
        return new Policy(base, adapter);
    }

    @Override
    public void close() {
        if (adapter != null) {
            adapter.close();
        }
        base.close();
    }
}
