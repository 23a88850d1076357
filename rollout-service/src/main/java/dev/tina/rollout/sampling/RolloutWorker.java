package dev.tina.rollout.sampling;

import dev.tina.common.Incident;
import dev.tina.contracts.JobChanged;
import dev.tina.contracts.RolloutRequested;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.sampling.SampledSequence;
import dev.tina.policy.sampling.SamplingException;
import dev.tina.rollout.model.Bases;
import dev.tina.rollout.model.CacheLease;
import dev.tina.rollout.model.ServedBase;
import dev.tina.rollout.sampling.RolloutOutcome.Completed;
import dev.tina.rollout.sampling.RolloutOutcome.Dropped;
import dev.tina.rollout.sampling.RolloutOutcome.Refused;
import dev.tina.text.tokenizer.TokenizerException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/** Samples the requested groups, several at a time, or says why it did not. */
public class RolloutWorker {

    private final Bases bases;
    private final ObsoleteRequests obsolete;
    private final SamplingWait waiting;
    private final SamplerMapping mapping;
    private final RolloutMetrics metrics;

    RolloutWorker(
            Bases bases,
            ObsoleteRequests obsolete,
            SamplingWait waiting,
            SamplerMapping mapping,
            RolloutMetrics metrics) {
        this.bases = bases;
        this.obsolete = obsolete;
        this.waiting = waiting;
        this.mapping = mapping;
        this.metrics = metrics;
    }

    /** Whether anybody still waits for the group. */
    public boolean isWanted(RolloutRequested request) {
        return obsolete.why(request).isEmpty();
    }

    /** Samples the group; drops it if nobody waits, refuses it if it can never be sampled; throws transient faults. */
    public RolloutOutcome work(RolloutRequested request) {
        RolloutOutcome outcome = metrics.counted(
                () -> obsolete.why(request).<RolloutOutcome>map(Dropped::new).orElseGet(() -> serve(request)));
        release(request.key().jobId());
        return outcome;
    }

    /** Hears of a job: what is in work for one that has ended stops, and its adapters are closed. */
    public void hear(JobChanged change) {
        obsolete.hear(change);
        release(change.jobId());
    }

    /** Also after a request that was begun before its job was cancelled. */
    private void release(UUID jobId) {
        if (obsolete.isOfCancelled(jobId)) {
            bases.forget(jobId);
        }
    }

    private RolloutOutcome serve(RolloutRequested request) {
        try (CacheLease<ServedBase> base = bases.lease(request.base());
                CacheLease<LoraAdapter> adapter =
                        base.value().adapter(request.key().jobId(), request.adapter())) {
            return sample(request, base.value(), adapter.value());
        } catch (CheckpointException | TokenizerException | SamplingException | IllegalArgumentException e) {
            requireNotStopping(e);
            return new Refused(Incident.reason("sampling", e));
        }
    }

    /** A file that cannot be read because this thread is interrupted says nothing of the request. */
    private static void requireNotStopping(RuntimeException cause) {
        if (Thread.currentThread().isInterrupted()) {
            throw (CancellationException) new CancellationException("interrupted").initCause(cause);
        }
    }

    private RolloutOutcome sample(RolloutRequested request, ServedBase base, LoraAdapter adapter) {
        int[] prompt = base.prompt(request);
        Optional<List<SampledSequence>> sampled =
                waiting.forResult(base.sampler().submit(mapping.request(request, prompt, base, adapter)), request);
        return sampled.<RolloutOutcome>map(
                        sequences -> new Completed(mapping.rollout(request, prompt, base, sequences)))
                .orElseGet(() -> new Dropped(obsolete.why(request).orElse("was interrupted")));
    }
}
