package dev.tina.policy.decode;

import ai.djl.pytorch.jni.IValue;
import dev.tina.plan.CacheLayout;
import dev.tina.plan.SamplingScratch;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the prompts of a cohort into its cache, those of several groups in one call.
 *
 * <p>A prompt is read in chunks of {@link CacheLayout#CHUNK} columns; the last is as short as it can be in steps of {@link CacheLayout#STEP}. Where chunks
 * begin and end depends on the prompt alone, so that what is read is the same whether a beginning was kept or not, and
 * whatever is read beside it.
 */
public final class PromptReader {

    private final DecodeProgram program;
    private final IValue cache;
    private final PreparedAdapter adapter;
    private final long bytesPerColumn;

    /** @param bytesPerColumn that one token of one prompt takes in all layers */
    public PromptReader(DecodeProgram program, IValue cache, PreparedAdapter adapter, long bytesPerColumn) {
        this.program = program;
        this.cache = cache;
        this.adapter = adapter;
        this.bytesPerColumn = bytesPerColumn;
    }

    /**
     * A prompt to be read.
     *
     * @param tokens [P]
     * @param row of the cohort's cache that is to hold it
     */
    public record Prompt(int[] tokens, int row) {

        private int chunkEnd(int start) {
            return Math.min(start + CacheLayout.CHUNK, tokens.length);
        }

        /** Whether a chunk that begins there is the last: its last token's successor is drawn. */
        private boolean endsIn(int start) {
            return start + CacheLayout.CHUNK >= tokens.length;
        }

        private int columns(int start) {
            return Math.ceilDiv(chunkEnd(start) - start, CacheLayout.STEP) * CacheLayout.STEP;
        }
    }

    /**
     * Prompts read to their ends.
     *
     * @param prompts whose ends these are
     * @param logits of what follows each of them; closed by the caller. [prompts, V]
     */
    public record Ends(List<Prompt> prompts, IValue logits) implements AutoCloseable {

        @Override
        public void close() {
            logits.close();
        }
    }

    /** Reads them all; every prompt is in one of the results. */
    public List<Ends> read(List<Prompt> prompts) {
        List<Ends> ends = new ArrayList<>();
        int longest =
                prompts.stream().mapToInt(prompt -> prompt.tokens.length).max().orElse(0);
        for (int start = 0; start < longest; start += CacheLayout.CHUNK) {
            readChunk(prompts, start, ends);
        }
        return ends;
    }

    private void readChunk(List<Prompt> prompts, int start, List<Ends> ends) {
        Map<Integer, List<Prompt>> byColumns = new TreeMap<>();
        Map<IntBuffer, Prompt> firsts = new HashMap<>();
        Map<Prompt, Prompt> likewise = new HashMap<>(); // begin as another one does that is read now
        for (Prompt prompt : prompts) {
            if (prompt.tokens.length <= start || isKept(prompt, start)) {
                continue;
            }
            Prompt first = prompt.endsIn(start)
                    ? null
                    : firsts.putIfAbsent(IntBuffer.wrap(prompt.tokens, 0, start + CacheLayout.CHUNK), prompt);
            if (first == null) {
                byColumns
                        .computeIfAbsent(prompt.columns(start), columns -> new ArrayList<>())
                        .add(prompt);
            } else {
                likewise.put(prompt, first);
            }
        }
        byColumns.forEach((columns, some) -> readSome(some, start, columns, ends));
        likewise.forEach((prompt, first) ->
                program.repeat(cache, new long[] {first.row}, new long[] {prompt.row}, start, CacheLayout.CHUNK));
    }

    private boolean isKept(Prompt prompt, int start) {
        IValue kept = prompt.endsIn(start) ? null : adapter.beginnings().find(prompt.tokens, start + CacheLayout.CHUNK);
        if (kept == null) {
            return false;
        }
        program.put(kept, cache, prompt.row, start);
        return true;
    }

    private void readSome(List<Prompt> prompts, int start, int columns, List<Ends> ends) {
        List<Prompt> sorted = prompts.stream()
                .sorted(Comparator.comparing(prompt -> !prompt.endsIn(start)))
                .toList();
        int most = Math.max(1, SamplingScratch.PROMPT_TOKENS / columns);
        for (int from = 0; from < sorted.size(); from += most) {
            call(sorted.subList(from, Math.min(sorted.size(), from + most)), start, columns, ends);
        }
    }

    private void call(List<Prompt> prompts, int start, int columns, List<Ends> ends) {
        long[] ids = new long[prompts.size() * columns];
        List<Prompt> ending =
                prompts.stream().filter(prompt -> prompt.endsIn(start)).toList();
        for (int b = 0; b < prompts.size(); b++) {
            Prompt prompt = prompts.get(b);
            for (int t = start; t < prompt.chunkEnd(start); t++) {
                ids[b * columns + t - start] = prompt.tokens[t];
            }
        }
        long[] last = new long[ending.size()]; // those that end come first
        for (int b = 0; b < last.length; b++) {
            last[b] = (long) b * columns + ending.get(b).tokens.length - 1 - start;
        }
        long[] rows = prompts.stream().mapToLong(prompt -> prompt.row).toArray();
        IValue logits = program.read(ids, rows, start, last, cache, adapter);
        if (ending.isEmpty()) {
            logits.close();
        } else {
            ends.add(new Ends(ending, logits));
        }
        prompts.stream().filter(prompt -> !prompt.endsIn(start)).forEach(prompt -> keep(prompt, start));
    }

    private void keep(Prompt prompt, int start) {
        long bytes = bytesPerColumn * CacheLayout.CHUNK;
        if (adapter.beginnings().takes(bytes)) {
            adapter.beginnings()
                    .keep(
                            prompt.tokens,
                            start + CacheLayout.CHUNK,
                            program.columns(cache, prompt.row, start, CacheLayout.CHUNK),
                            bytes);
        }
    }
}
