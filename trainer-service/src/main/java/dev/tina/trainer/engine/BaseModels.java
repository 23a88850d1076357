package dev.tina.trainer.engine;

import ai.djl.Device;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Bases in the device's memory, shared by the jobs that learn on them and closed with the last of these. */
final class BaseModels {

    private final Device device;
    private final Map<Key, Shared> open = new HashMap<>();

    private record Key(Path folder, Precision precision) {}

    private record Shared(BaseModel model, int users) {}

    BaseModels(Device device) {
        this.device = device;
    }

    /** The base; to be given back once. */
    synchronized Lent borrow(Path folder, Precision precision) {
        Key key = new Key(folder, precision);
        Shared shared = open.get(key);
        BaseModel model = shared == null ? BaseModel.load(folder, device, precision) : shared.model();
        open.put(key, new Shared(model, shared == null ? 1 : shared.users() + 1));
        return new Lent(model, () -> giveBack(key));
    }

    private synchronized void giveBack(Key key) {
        Shared shared = open.remove(key);
        if (shared != null && shared.users() > 1) {
            open.put(key, new Shared(shared.model(), shared.users() - 1));
        } else if (shared != null) {
            shared.model().close();
        }
    }

    /** A base on loan. */
    record Lent(BaseModel model, Runnable giveBack) implements AutoCloseable {
        @Override
        public void close() {
            giveBack.run();
        }
    }
}
