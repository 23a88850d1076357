package dev.tina.rollout.model;

import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.contracts.prompt.TemplateContext;
import dev.tina.modelfiles.adapter.AdapterTensors;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.plan.SamplingBudget;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.sampling.Sampler;
import dev.tina.policy.weights.BaseModel;
import dev.tina.rollout.RolloutProperties;
import dev.tina.text.chat.ChatMessage;
import dev.tina.text.chat.ChatTemplate;
import dev.tina.text.tokenizer.Tokenizer;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A loaded base with its sampler, its text side and the adapters in use. */
public final class ServedBase implements AutoCloseable {

    /** The smallest adapter; untrained, it adds zero. */
    private static final LoraConfig NOTHING = new LoraConfig(1, 1, false);

    private final BaseModel model;
    private final Tokenizer tokenizer;
    private final ChatTemplate template;
    private final Sampler sampler;
    private final LeaseCache<JobAdapter, LoraAdapter> adapters;

    /** An adapter that is loaded for a job, so that it can go with the job. */
    private record JobAdapter(UUID jobId, AdapterReference reference) {}

    private ServedBase(
            BaseModel model, Path folder, RolloutProperties properties, SamplingBudget budget, AdapterFetcher store) {
        this.model = model;
        this.tokenizer = Tokenizer.load(folder);
        this.template = ChatTemplate.load(folder);
        this.sampler = Sampler.taking(model, properties.samplerOn(model, budget));
        this.adapters =
                new LeaseCache<>(properties.keep().adapters(), key -> load(key.reference(), store), LoraAdapter::close);
    }

    /** @throws CheckpointException if the folder holds no model, or another than the reference says */
    static ServedBase load(BaseReference reference, RolloutProperties properties, AdapterFetcher store) {
        Path folder = Path.of(reference.folder());
        BaseModel model = BaseModel.load(folder, properties.engineDevice(), properties.precision());
        try {
            if (!model.sha256().equals(reference.sha256())) {
                throw new CheckpointException(
                        folder,
                        "base.sha256 must be that of the folder, " + model.sha256() + ", was " + reference.sha256());
            }
            SamplingBudget budget = SamplerMemory.of(properties).budget(model.config(), model.type());
            return new ServedBase(model, folder, properties, budget, store);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private LoraAdapter load(AdapterReference reference, AdapterFetcher store) {
        if (reference.equals(AdapterReference.NONE)) {
            return LoraAdapter.initial(model, NOTHING, 0);
        }
        Path folder = store.fetch(reference.uri());
        String sha256 = AdapterTensors.sha256(folder);
        if (!sha256.equals(reference.sha256())) {
            throw new CheckpointException(
                    folder.resolve(AdapterTensors.TENSORS),
                    "adapter.sha256 must be that of the file, " + sha256 + ", was " + reference.sha256());
        }
        return LoraAdapter.load(model, folder);
    }

    /** @throws CheckpointException if the files are not those of the reference, or do not fit the base */
    public CacheLease<LoraAdapter> adapter(UUID jobId, AdapterReference reference) {
        return adapters.lease(new JobAdapter(jobId, reference));
    }

    void forget(UUID jobId) {
        adapters.forget(key -> key.jobId().equals(jobId));
    }

    /** How many adapters are loaded. */
    int adapters() {
        return adapters.size();
    }

    public Sampler sampler() {
        return sampler;
    }

    public Tokenizer tokenizer() {
        return tokenizer;
    }

    /** Ids of the request's conversation, up to the beginning of the assistant's next turn. [P] */
    public int[] prompt(RolloutRequested request) {
        List<ChatMessage> messages = request.prompt().stream()
                .map(message -> new ChatMessage(message.role(), message.content()))
                .toList();
        TemplateContext given = request.templateContext();
        return tokenizer.encode(
                template.render(messages, true, new ChatTemplate.Setting(given.date(), given.variables())));
    }

    @Override
    public void close() {
        sampler.close();
        adapters.close();
        tokenizer.close();
        model.close();
    }
}
