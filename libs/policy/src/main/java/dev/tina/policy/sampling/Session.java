package dev.tina.policy.sampling;

import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.decode.DecodeProgram;
import dev.tina.policy.decode.PreparedAdapters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs one batch: groups of the queue join it as soon as there is room, whatever their adapters.
 *
 * <p>Where rows of products depend on their number, a deterministic group is computed alone.
 */
final class Session implements AutoCloseable {

    /** Groups join while at least this share of the rows is free, so that cohorts are not small. */
    private static final int FREE_SHARE = 4;

    private final DecodeProgram program;
    private final RequestQueue queue;
    private final CacheBudget budget;
    private final SamplerConfig config;
    private final PreparedAdapters adapters;
    private final Batch batch;
    private final Deque<SampleGroup> waiting = new ArrayDeque<>();
    private final List<SampleGroup> members = new ArrayList<>();

    /** @param adapters closed with the session */
    Session(
            DecodeProgram program,
            RequestQueue queue,
            CacheBudget budget,
            SamplerConfig config,
            PreparedAdapters adapters) {
        this.program = program;
        this.queue = queue;
        this.budget = budget;
        this.config = config;
        this.adapters = adapters;
        this.batch = new Batch(program, budget, config);
    }

    /**
     * Samples from this group on, until no row is left.
     *
     * @return whether the session can go on; if not, what it had failed and it is to be closed
     */
    boolean run(SampleGroup first) {
        take(first);
        try {
            do {
                start();
                if (!batch.isEmpty()) {
                    batch.advance().forEach(waiting::addFirst);
                }
            } while (!queue.isClosed() && (!batch.isEmpty() || !waiting.isEmpty()));
            fail(new IllegalStateException("the sampler was closed"));
            return true;
        } catch (RuntimeException | Error e) {
            fail(e);
            return false;
        }
    }

    /** Frees what it has ready for groups that do not come. */
    void rest() {
        adapters.close();
    }

    private void fail(Throwable cause) {
        members.stream().filter(group -> !group.isSettled()).forEach(group -> group.fail(cause));
        members.clear();
        waiting.clear();
    }

    private void take(SampleGroup group) {
        members.removeIf(SampleGroup::isSettled);
        members.add(group);
        waiting.addLast(group);
    }

    /** Starts what there is room for, cohort by cohort. */
    private void start() {
        while (isRoomy()) {
            Joining joining = new Joining();
            while (joining.takeNext()) {
                // the next group joins too
            }
            if (joining.rows.isEmpty()) {
                return;
            }
            batch.start(joining.rows, adapters.of(joining.adapter));
            adapters.keep(batch.adapters());
        }
    }

    private boolean isRoomy() {
        return batch.isEmpty() || FREE_SHARE * (budget.sequences() - batch.rows()) >= budget.sequences();
    }

    private @Nullable SampleGroup next() {
        waiting.removeIf(group -> group.isSettled() || group.toStart() == 0);
        if (waiting.isEmpty() && batch.rows() < share()) {
            SampleGroup group = queue.nextIf(candidate -> true);
            if (group != null) {
                take(group);
            }
        }
        return waiting.peekFirst();
    }

    /** Rows for this lane when all lanes do equally much. */
    private int share() {
        return Math.ceilDiv(queue.outstanding(), config.lanes());
    }

    private boolean isAlone(SampleGroup group) {
        return group.request().deterministic() && !program.rowsAlike();
    }

    /** Rows that will make one cohort: of groups of one size with one adapter. */
    private final class Joining {

        private final List<SequenceRow> rows = new ArrayList<>();
        private @Nullable SampleGroup first;
        private @Nullable LoraAdapter adapter;

        /** Takes rows of the next group, and tells whether there may be another one. */
        boolean takeNext() {
            SampleGroup group = next();
            if (group == null || !mayJoin(group)) {
                return false;
            }
            int room = Math.min(group.toStart(), room(group));
            if (first == null) {
                first = group;
                adapter = group.request().adapter();
            }
            Stream.generate(group::start).limit(room).forEach(rows::add);
            return room > 0;
        }

        private boolean mayJoin(SampleGroup group) {
            if (first == null) {
                return batch.isEmpty() || (!isAlone(group) && !isAlone(members.getFirst()));
            }
            return !isAlone(first)
                    && !isAlone(group)
                    && group.request().adapter() == adapter
                    && group.request().groupSize() == first.request().groupSize();
        }

        private int room(SampleGroup group) {
            long columns = batch.columns();
            long promised = batch.promised();
            for (SequenceRow row : rows) {
                columns += CacheBudget.columnsAtStart(row.group());
                promised += row.group().columns();
            }
            return budget.room(group, batch.rows() + rows.size(), columns, promised);
        }
    }

    @Override
    public void close() {
        batch.close();
        adapters.close();
    }
}
