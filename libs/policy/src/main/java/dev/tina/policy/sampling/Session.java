package dev.tina.policy.sampling;

import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.adapter.LoraAdapter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs one batch from its first row to its last.
 *
 * <p>Groups that follow in the queue join it as soon as there is room, unless it or they are deterministic, or they
 * have another adapter.
 */
final class Session implements AutoCloseable {

    private final DecodeProgram program;
    private final RequestQueue queue;
    private final CacheBudget budget;
    private final SamplerConfig config;
    private final @Nullable LoraAdapter adapter;
    private final boolean alone;
    private final List<SampleGroup> members = new ArrayList<>();
    private final IValue adapterValue;
    private final Batch batch;
    private @Nullable PendingGroup starting;

    Session(DecodeProgram program, RequestQueue queue, CacheBudget budget, SamplerConfig config, SampleRequest first) {
        this.program = program;
        this.queue = queue;
        this.budget = budget;
        this.config = config;
        this.adapter = first.adapter();
        this.alone = first.deterministic();
        this.adapterValue = program.adapter(adapter);
        this.batch = new Batch(program, adapterValue, config);
    }

    /** Samples until no row is left. */
    void run(SampleGroup first) {
        try {
            prefill(first);
            while (!queue.isClosed() && start()) {
                batch.advance();
            }
            fail(new IllegalStateException("the sampler was closed"));
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void fail(Throwable cause) {
        members.stream().filter(group -> !group.isSettled()).forEach(group -> group.fail(cause));
    }

    /** Starts what there is room for, and tells whether any row is live. */
    private boolean start() {
        PendingGroup next = next();
        while (next != null) {
            SampleGroup group = next.group();
            int count = Math.min(group.toStart(), room(group));
            if (count == 0) {
                return true;
            }
            batch.start(group, count, next.prompt(), expected(group));
            next = next();
        }
        return !batch.live().isEmpty();
    }

    private @Nullable PendingGroup next() {
        if (starting != null && starting.isOver()) {
            starting.close();
            starting = null;
        }
        if (starting == null && !alone) {
            SampleGroup group = queue.nextIf(this::mayJoin);
            if (group != null) {
                prefill(group);
            }
        }
        return starting;
    }

    private void prefill(SampleGroup group) {
        members.removeIf(SampleGroup::isSettled);
        members.add(group);
        starting = new PendingGroup(group, program.prefill(group.request().prompt(), adapterValue));
    }

    private boolean mayJoin(SampleGroup group) {
        return !group.request().deterministic()
                && group.request().adapter() == adapter
                && room(group) > 0
                && batch.live().size() + Math.min(room(group), group.toStart()) <= share();
    }

    /** Sequences of the group that could start now. */
    private int room(SampleGroup group) {
        return Math.max(0, limit(group) - batch.live().size());
    }

    /** Rows that may be live when the group's are among them. */
    private int limit(SampleGroup group) {
        int columns = batch.live().stream()
                .mapToInt(row -> row.group().columns())
                .max()
                .orElse(0);
        return budget.rows(Math.max(columns, group.columns()) + config.stepsPerCall());
    }

    /** Rows for this lane when all lanes do equally much. */
    private int share() {
        return Math.ceilDiv(queue.outstanding(), config.lanes());
    }

    /** Rows that will soon be live: more only if others wait that may join. */
    private int expected(SampleGroup group) {
        return !alone && queue.hasNext(this::mayJoin) ? Math.min(share(), limit(group)) : 0;
    }

    @Override
    public void close() {
        if (starting != null) {
            starting.close();
        }
        batch.close();
        adapterValue.close();
    }

    /**
     * A group some of whose sequences are yet to start.
     *
     * @param prompt its prompt, read once for all of them
     */
    private record PendingGroup(SampleGroup group, IValue prompt) implements AutoCloseable {

        /** Whether none is left to start. */
        boolean isOver() {
            return group.isSettled() || group.toStart() == 0;
        }

        @Override
        public void close() {
            prompt.close();
        }
    }
}
