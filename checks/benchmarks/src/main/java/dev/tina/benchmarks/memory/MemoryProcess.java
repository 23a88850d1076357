package dev.tina.benchmarks.memory;

import ai.djl.Device;
import dev.tina.benchmarks.measure.AnchorSettings;
import dev.tina.benchmarks.workload.MadeCompletions;
import dev.tina.benchmarks.workload.PromptSource;
import dev.tina.benchmarks.workload.Prompts;
import dev.tina.grpo.GrpoLearner;
import dev.tina.limit.ResidentMemory;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.ActivationBudget;
import dev.tina.policy.sampling.SampleRequest;
import dev.tina.policy.sampling.SampledSequence;
import dev.tina.policy.sampling.Sampler;
import dev.tina.policy.sampling.SamplerConfig;
import dev.tina.policy.sampling.SamplingSettings;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.weights.BaseModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/** Does one thing as a service does it, and prints the most memory it ever held, in bytes, as the last line. */
public final class MemoryProcess {

    private static final JsonMapper JSON = new JsonMapper();

    private MemoryProcess() {}

    /** Argument: a {@link MemoryOrder} as JSON. */
    public static void main(String[] args) {
        MemoryOrder order = JSON.readValue(args[0], MemoryOrder.class);
        Torch.useThreads(order.threads());
        Path folder = Path.of(order.model().folder());
        BaseModel base = BaseModel.load(folder, Device.cpu(), order.model().precision());
        int vocabulary = base.config().dimensions().vocabulary();
        List<int[]> prompts = Prompts.of(
                PromptSource.made(order.prompt()), folder, order.shape().prompts(), vocabulary);
        LoraAdapter adapter = LoraAdapter.initial(base, new LoraConfig(order.rank(), 2.0 * order.rank(), false), 1);
        switch (order.kind()) {
            case ROLLOUT -> sample(order, base, adapter, prompts);
            case LEARNING_KEPT -> learn(order, adapter, prompts, ActivationBudget.ALL);
            case LEARNING_AGAIN -> learn(order, adapter, prompts, ActivationBudget.NONE);
        }
        System.out.println(ResidentMemory.peak());
        System.exit(0);
    }

    private static void sample(MemoryOrder order, BaseModel base, LoraAdapter adapter, List<int[]> prompts) {
        SamplerConfig config = SamplerConfig.defaults().on(base, order.threads());
        try (Sampler sampler = Sampler.taking(base, config)) {
            List<CompletableFuture<List<SampledSequence>>> groups = new ArrayList<>();
            for (int[] prompt : prompts) {
                groups.add(sampler.submit(new SampleRequest(
                        prompt,
                        order.shape().groupSize(),
                        SamplingSettings.plain(1, order.shape().newTokens()),
                        groups.size(),
                        Set.of(),
                        adapter,
                        true)));
            }
            groups.forEach(CompletableFuture::join);
        }
    }

    private static void learn(
            MemoryOrder order, LoraAdapter adapter, List<int[]> prompts, ActivationBudget activations) {
        int vocabulary = adapter.base().config().dimensions().vocabulary();
        try (GrpoLearner learner =
                GrpoLearner.start(adapter, AnchorSettings.of(order.microBatchTokens()), activations)) {
            learner.learn(MadeCompletions.random(prompts, order.shape(), vocabulary));
        }
    }
}
