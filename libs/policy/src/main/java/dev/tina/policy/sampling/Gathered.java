package dev.tina.policy.sampling;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.decode.DecodeProgram;
import dev.tina.policy.decode.DecodeProgram.RowLayout;
import dev.tina.policy.decode.PreparedAdapter;
import dev.tina.policy.decode.SampledTokens;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What the cohorts of a batch are to the program, for as long as none joins, leaves or moves. */
final class Gathered implements AutoCloseable {

    private final DecodeProgram program;
    private final List<Cohort> cohorts;
    private final List<SequenceRow> rows;
    private final List<PreparedAdapter> different;
    private final RowSettings settings;
    private final IValue cache;
    private final IValue adapters;

    /** @param cohorts those of one adapter side by side */
    Gathered(DecodeProgram program, List<Cohort> cohorts) {
        this.program = program;
        this.cohorts = List.copyOf(cohorts);
        this.rows = cohorts.stream().flatMap(cohort -> cohort.rows().stream()).toList();
        this.different = cohorts.stream().map(Cohort::adapter).distinct().toList();
        this.settings = RowSettings.of(program.manager(), rows);
        this.cache = joined(cohorts, Cohort::cache);
        this.adapters = joined(different, PreparedAdapter::value);
    }

    List<SequenceRow> rows() {
        return rows;
    }

    /** Draws next tokens. state: [2, N]; uniforms: [steps, N]. */
    SampledTokens decode(long[] state, double[] uniforms) {
        return program.decode(state, layout(), uniforms, settings.drawing(), cache, adapters);
    }

    private <T> IValue joined(List<T> parts, Function<T, IValue> list) {
        IValue all = IValue.listFrom(new PtNDArray[0]);
        for (T part : parts) {
            try (IValue before = all) {
                all = program.joined(before, list.apply(part));
            }
        }
        return all;
    }

    private RowLayout layout() {
        long[] spans = cohorts.stream()
                .flatMapToLong(cohort -> Arrays.stream(cohort.span()))
                .toArray();
        long[] segments = new long[3 * different.size()];
        long first = 0;
        long tensors = 0;
        for (int i = 0; i < different.size(); i++) {
            PreparedAdapter adapter = different.get(i);
            segments[3 * i] = first;
            segments[3 * i + 1] = rowsOf(adapter);
            segments[3 * i + 2] = adapter.tensors() == 0 ? -1 : tensors;
            first += segments[3 * i + 1];
            tensors += adapter.tensors();
        }
        return new RowLayout(spans, segments);
    }

    private long rowsOf(PreparedAdapter adapter) {
        return cohorts.stream()
                .filter(cohort -> cohort.adapter().equals(adapter))
                .mapToLong(cohort -> cohort.rows().size())
                .sum();
    }

    @Override
    public void close() {
        settings.close();
        cache.close();
        adapters.close();
    }
}
