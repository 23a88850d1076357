package dev.tina.rollout.sampling;

import dev.tina.contracts.RolloutRequested;
import dev.tina.policy.sampling.SampledSequence;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a group as long as anybody waits for it, and stops its sampling after that. */
class SamplingWait {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final ObsoleteRequests obsolete;

    SamplingWait(ObsoleteRequests obsolete) {
        this.obsolete = obsolete;
    }

    /** The sequences, or nothing if nobody waits for them any more; what the sampler threw is thrown again. */
    Optional<List<SampledSequence>> forResult(
            CompletableFuture<List<SampledSequence>> result, RolloutRequested request) {
        Optional<List<SampledSequence>> sequences = Optional.empty();
        try {
            while (sequences.isEmpty() && obsolete.why(request).isEmpty()) {
                sequences = within(Math.clamp(obsolete.left(request).toNanos(), 1, LOOK_NANOS), result);
            }
            return sequences;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } finally {
            result.cancel(false);
        }
    }

    private static Optional<List<SampledSequence>> within(long nanos, CompletableFuture<List<SampledSequence>> result)
            throws ExecutionException, InterruptedException {
        try {
            return Optional.of(result.get(nanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }
}
