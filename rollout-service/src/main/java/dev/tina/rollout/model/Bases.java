package dev.tina.rollout.model;

import dev.tina.contracts.group.BaseReference;
import dev.tina.rollout.RolloutProperties;
import java.util.UUID;

/** The bases this worker has loaded. */
public class Bases implements AutoCloseable {

    private final LeaseCache<BaseReference, ServedBase> loaded;

    Bases(RolloutProperties properties, AdapterFetcher store) {
        this.loaded = new LeaseCache<>(
                properties.keep().bases(),
                reference -> ServedBase.load(reference, properties, store),
                ServedBase::close);
    }

    /** @throws dev.tina.modelfiles.file.CheckpointException if there is no such model, or it is another one */
    public CacheLease<ServedBase> lease(BaseReference reference) {
        return loaded.lease(reference);
    }

    /** Closes the adapters that were loaded for the job; one in use after its last use. */
    public void forget(UUID jobId) {
        loaded.values().forEach(base -> base.forget(jobId));
    }

    /** How many adapters are loaded, on all bases. */
    public int adapters() {
        return loaded.values().stream().mapToInt(ServedBase::adapters).sum();
    }

    /** How many are loaded. */
    public int count() {
        return loaded.size();
    }

    @Override
    public void close() {
        loaded.close();
    }
}
