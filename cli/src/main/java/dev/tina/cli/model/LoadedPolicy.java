package dev.tina.cli.model;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import dev.tina.supervisor.CommandFailure;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A base and perhaps an adapter in memory; closing frees both. */
record LoadedPolicy(BaseModel base, @Nullable LoraAdapter adapter) implements AutoCloseable {

    static LoadedPolicy load(Path model, @Nullable Path adapter, Device device, Precision precision) {
        BaseModel base = base(model, device, precision);
        try {
            return new LoadedPolicy(base, adapter == null ? null : LoraAdapter.load(base, adapter));
        } catch (RuntimeException e) {
            base.close();
            throw e;
        }
    }

    /** What libtorch says of a GPU it cannot use, such as a driver that does not start, is meant for the user. */
    private static BaseModel base(Path model, Device device, Precision precision) {
        try {
            return BaseModel.load(model, device, precision);
        } catch (EngineException e) {
            if (device.isGpu()) {
                String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing");
                throw new CommandFailure(
                        "libtorch cannot use cuda:" + device.getDeviceId() + " and says: " + said
                                + "; './tina runtime' tells what is here; or compute with --device cpu",
                        e);
            }
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
