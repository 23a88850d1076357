package dev.tina.policy.sampling;

import dev.tina.common.Require;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A request while it is served: counts which of its sequences have started and finished. Used by one lane at a time. */
final class SampleGroup {

    private final SampleRequest request;
    private final int limit;
    private final CompletableFuture<List<SampledSequence>> result = new CompletableFuture<>();
    private final @Nullable SampledSequence[] sampled;
    private final Deque<Integer> waiting = new ArrayDeque<>(); // indexes of the sequences that are yet to start
    private final Map<Integer, Duration> spent = new HashMap<>(); // on sequences that start again
    private int finished;

    /** @param positions longest text the model was made for */
    SampleGroup(SampleRequest request, int positions) {
        int room = positions - request.prompt().length;
        Require.that(room > 0, "prompt", request.prompt().length + " tokens", "shorter than " + positions);
        this.request = request;
        this.limit = Math.min(room, request.sampling().maxNewTokens());
        this.sampled = new SampledSequence[request.groupSize()];
        for (int index = 0; index < sampled.length; index++) {
            waiting.addLast(index);
        }
    }

    SampleRequest request() {
        return request;
    }

    /** Most tokens a completion can have. */
    int limit() {
        return limit;
    }

    /** Columns of cache that one of its sequences may come to need. */
    int columns() {
        return request.prompt().length + limit;
    }

    CompletableFuture<List<SampledSequence>> result() {
        return result;
    }

    int toStart() {
        return waiting.size();
    }

    /** The next sequence to start. */
    SequenceRow start() {
        int index = waiting.removeFirst();
        return new SequenceRow(this, index, spent.getOrDefault(index, Duration.ZERO));
    }

    /** Gives back a sequence that has to start again; its tokens will be the same, the time spent on it still counts. */
    void preempt(SequenceRow row) {
        spent.put(row.index(), row.deviceTime());
        waiting.addFirst(row.index());
    }

    void finish(int index, SampledSequence sequence) {
        sampled[index] = sequence;
        finished++;
        if (finished == sampled.length) {
            result.complete(Arrays.stream(sampled).map(Objects::requireNonNull).toList());
        }
    }

    void fail(Throwable cause) {
        result.completeExceptionally(cause);
    }

    /** Whether the group is complete, failed, or cancelled by its caller. */
    boolean isSettled() {
        return result.isDone();
    }
}
