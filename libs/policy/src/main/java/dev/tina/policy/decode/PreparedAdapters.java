package dev.tina.policy.decode;

import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.kernel.PackedWeights;
import dev.tina.policy.weights.BaseModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The adapters that a lane has prepared: those in use, and the one used last. */
public final class PreparedAdapters implements AutoCloseable {

    private static final int TENSORS_PER_LAYER = 8;

    private final BaseModel base;
    private final PackedWeights weights;
    private final long storeBytes;
    private final List<PreparedAdapter> prepared = new ArrayList<>(); // the one used last comes last

    /** @param storeBytes most memory for the beginnings of prompts of each adapter */
    public PreparedAdapters(BaseModel base, PackedWeights weights, long storeBytes) {
        this.base = base;
        this.weights = weights;
        this.storeBytes = storeBytes;
    }

    public PreparedAdapter of(@Nullable LoraAdapter adapter) {
        PreparedAdapter found = prepared.stream()
                .filter(candidate -> candidate.adapter() == adapter)
                .findFirst()
                .orElseGet(() -> prepare(adapter));
        prepared.remove(found);
        prepared.add(found);
        return found;
    }

    private PreparedAdapter prepare(@Nullable LoraAdapter adapter) {
        int tensors = adapter == null
                ? 0
                : TENSORS_PER_LAYER * base.config().dimensions().layers();
        return new PreparedAdapter(adapter, weights.adapter(adapter), tensors, new PromptStore(storeBytes));
    }

    /** Forgets what is neither in use nor the last that was. */
    public void keep(Set<PreparedAdapter> inUse) {
        for (PreparedAdapter each : List.copyOf(prepared)) {
            if (!each.equals(prepared.getLast()) && !inUse.contains(each)) {
                prepared.remove(each);
                each.close();
            }
        }
    }

    /** Forgets them all; they can be prepared again. */
    @Override
    public void close() {
        prepared.forEach(PreparedAdapter::close);
        prepared.clear();
    }
}
