package dev.tina.rollout.sampling;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.FinishReason;
import dev.tina.device.machine.DeviceKind;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.sampling.SampleRequest;
import dev.tina.policy.sampling.SampledSequence;
import dev.tina.policy.sampling.SamplingSettings;
import dev.tina.rollout.RolloutProperties;
import dev.tina.rollout.model.ServedBase;
import java.time.Duration;
import java.util.List;

/** Translates between events and what the sampler takes and gives. */
class SamplerMapping {

    private final String worker;
    private final String device;

    SamplerMapping(RolloutProperties properties, WorkerName worker) {
        this.worker = worker.value();
        this.device = DeviceKind.of(properties.device(), properties.deviceName());
    }

    SampleRequest request(RolloutRequested request, int[] prompt, ServedBase base, LoraAdapter adapter) {
        var sampling = request.sampling();
        return new SampleRequest(
                prompt,
                request.groupSize(),
                new SamplingSettings(
                        sampling.temperature(),
                        sampling.topK(),
                        sampling.topP(),
                        sampling.minP(),
                        sampling.maxNewTokens()),
                request.seed(),
                base.tokenizer().stopTokens(),
                adapter,
                request.deterministic());
    }

    /** The event; the adapter it names is the one whose checksum was computed when it was loaded. */
    RolloutCompleted rollout(RolloutRequested request, int[] prompt, ServedBase base, List<SampledSequence> sequences) {
        List<Completion> completions =
                sequences.stream().map(sequence -> completion(sequence, base)).toList();
        Duration deviceTime =
                sequences.stream().map(SampledSequence::deviceTime).reduce(Duration.ZERO, Duration::plus);
        return new RolloutCompleted(request, prompt, completions, request.adapter(), worker, device, deviceTime);
    }

    private static Completion completion(SampledSequence sequence, ServedBase base) {
        return new Completion(
                sequence.tokens(),
                sequence.samplerLogprobs(),
                base.tokenizer().decode(sequence.tokens(), true),
                sequence.stopped() ? FinishReason.STOP : FinishReason.LENGTH);
    }
}
