package dev.tina.policy.sampling;

import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.sampling.DecodeProgram.CacheColumns;
import dev.tina.policy.sampling.DecodeProgram.Resize;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows sampled together with one adapter, and the cache of what they have read.
 *
 * <p>All rows write the same column of the cache; a row that arrives later begins at a later column. The cache is moved
 * to another size when its columns are used up, when rows arrive that find no slot, and when half of its slots are free.
 */
final class Batch implements AutoCloseable {

    private static final int SPARE_COLUMNS = 64;

    private final DecodeProgram program;
    private final IValue adapter;
    private final SamplerConfig config;
    private CacheSlots slots = CacheSlots.of(0, List.of());
    private IValue cache;
    private @Nullable RowSettings settings;
    /** Columns of the cache. */
    private int columns;
    /** Column to be written next. */
    private int column;
    /** Whether a slot holds NaN, which would spread to the next row of that slot. */
    private boolean holdsNan;

    /** @param adapter as {@code decode.py} takes it; closed by the caller */
    Batch(DecodeProgram program, IValue adapter, SamplerConfig config) {
        this.program = program;
        this.adapter = adapter;
        this.config = config;
        this.cache = program.empty(0, 0);
    }

    List<SequenceRow> live() {
        return slots.live();
    }

    /**
     * Draws the first tokens of a group's next sequences, and gives slots to those that go on.
     *
     * @param prompt the group's prompt, read before
     * @param expected rows that will soon be live, these included
     */
    void start(SampleGroup group, int count, IValue prompt, int expected) {
        long begin = System.nanoTime();
        List<SequenceRow> rows = Stream.generate(() -> new SequenceRow(group, group.start()))
                .limit(count)
                .toList();
        CacheSlots starting = CacheSlots.of(count, rows);
        try (RowSettings first = program.settings(starting.settings())) {
            accept(program.begin(prompt, first, starting.uniforms(1)), starting);
        }
        settle(starting, System.nanoTime() - begin);
        place(starting.live(), group.request().prompt().length, prompt, expected);
    }

    private void place(List<SequenceRow> rows, int length, IValue prompt, int expected) {
        if (rows.isEmpty()) {
            return;
        }
        if (slots.freeSlots() < rows.size() || column < length || column == columns || holdsNan) {
            resize(Math.max(live().size() + rows.size(), expected), length, longest(rows));
        }
        program.admit(prompt, slots.place(rows), column, cache);
        forgetSettings();
    }

    /** Draws the next tokens of all rows and delivers the sequences that they finish. */
    void advance() {
        List<SequenceRow> live = live();
        long begin = System.nanoTime();
        int remaining = live.stream().mapToInt(SequenceRow::remaining).max().orElseThrow();
        int steps = Math.min(config.stepsPerCall(), remaining);
        if (column + steps > columns || 2 * live.size() <= slots.count() || holdsNan) {
            resize(live.size(), 0, 0);
        }
        accept(decode(live, steps), slots);
        column += steps;
        settle(slots, System.nanoTime() - begin);
    }

    private SampledTokens decode(List<SequenceRow> live, int steps) {
        int longest = live.stream().mapToInt(SequenceRow::position).max().orElseThrow();
        int shortest = live.stream().mapToInt(SequenceRow::position).min().orElseThrow();
        CacheColumns at = new CacheColumns(column, column - longest, shortest < longest);
        RowSettings now = settings;
        if (now == null) {
            now = program.settings(slots.settings());
            settings = now;
        }
        return program.decode(slots.state(column, at.first()), at, slots.uniforms(steps), now, cache, adapter);
    }

    private void accept(SampledTokens sampled, CacheSlots rows) {
        for (int step = 0; step < sampled.steps(); step++) {
            for (int slot = 0; slot < sampled.rows(); slot++) {
                SequenceRow row = rows.row(slot);
                if (row != null && !row.isSettled()) {
                    accept(row, sampled.token(step, slot), sampled.logprob(step, slot));
                }
            }
        }
    }

    private void accept(SequenceRow row, int token, float logprob) {
        try {
            row.accept(token, logprob);
        } catch (SamplingException e) {
            holdsNan = true;
            row.group().fail(e);
        }
    }

    private void settle(CacheSlots rows, long nanos) {
        List<SequenceRow> live = rows.live();
        for (SequenceRow row : live) {
            row.spend(Duration.ofNanos(nanos / live.size() / config.lanes()));
            if (row.isFinished() && !row.group().isSettled()) {
                row.deliver();
            }
        }
        rows.freeSettled();
    }

    /**
     * Moves the live rows to the first slots of another cache.
     *
     * @param room columns to be free before the next one, for rows that arrive
     * @param longest columns they may come to need
     */
    private void resize(int count, int room, int longest) {
        List<SequenceRow> live = live();
        int kept = live.stream().mapToInt(SequenceRow::position).max().orElse(0);
        int after = Math.max(kept, room);
        int most = Math.max(longest, longest(live)) + config.stepsPerCall();
        int wide = Math.min(after + Math.max(SPARE_COLUMNS, after / 2) + config.stepsPerCall(), most);
        Resize to = new Resize(count, wide, column, after, kept);
        IValue moved = program.resize(slots.liveSlots(), to, cache);
        cache.close();
        cache = moved;
        slots = CacheSlots.of(count, live);
        columns = wide;
        column = after;
        holdsNan = false;
        forgetSettings();
    }

    private static int longest(List<SequenceRow> rows) {
        return rows.stream().mapToInt(row -> row.group().columns()).max().orElse(0);
    }

    private void forgetSettings() {
        if (settings != null) {
            settings.close();
            settings = null;
        }
    }

    @Override
    public void close() {
        forgetSettings();
        cache.close();
    }
}
