package dev.tina.tinybase.measure;

import ai.djl.Device;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.policy.sampling.SampleRequest;
import dev.tina.policy.sampling.SampledSequence;
import dev.tina.policy.sampling.Sampler;
import dev.tina.policy.sampling.SamplerConfig;
import dev.tina.policy.sampling.SamplingSettings;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.text.chat.ChatMessage;
import dev.tina.text.chat.ChatTemplate;
import dev.tina.text.tokenizer.Tokenizer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Measures a base: it answers tasks, and the answers are judged, without any service. */
public final class Measurement implements AutoCloseable {

    private static final int MAX_NEW_TOKENS = 96;
    private static final long PATIENCE_MINUTES = 10;
    private static final long SEED = 1;

    /** Our own template prints no date. */
    private static final ChatTemplate.Setting ANY_DAY = ChatTemplate.Setting.on(LocalDate.EPOCH);

    private final Tokenizer tokenizer;
    private final ChatTemplate template;
    private final BaseModel base;
    private final Sampler sampler;

    /** @param folder a model folder; sampled in float32 on the CPU */
    public Measurement(Path folder) {
        this.tokenizer = Tokenizer.load(folder);
        this.template = ChatTemplate.load(folder);
        this.base = BaseModel.load(folder, Device.cpu(), Precision.FLOAT32);
        this.sampler = new Sampler(base, SamplerConfig.defaults());
    }

    public ModelConfig config() {
        return base.config();
    }

    /** Samples each task so many times at temperature 1, and once greedily. */
    public MeasuredShares of(TaskSet tasks, int samplesPerTask) {
        List<Answers> sampled = answer(tasks, samplesPerTask, SamplingSettings.plain(1, MAX_NEW_TOKENS));
        List<Answers> greedy = answer(tasks, 1, SamplingSettings.greedy(MAX_NEW_TOKENS));
        double meanTokens = sampled.stream()
                .flatMap(answers -> answers.sequences().stream())
                .mapToInt(sequence -> sequence.tokens().length)
                .average()
                .orElseThrow();
        return MeasuredShares.of(judge(sampled), judge(greedy), meanTokens);
    }

    private List<Answers> answer(TaskSet tasks, int groupSize, SamplingSettings sampling) {
        List<CompletableFuture<Answers>> asked = new ArrayList<>();
        for (Task task : tasks.tasks()) {
            String prompt = template.render(List.of(new ChatMessage("user", task.problem())), true, ANY_DAY);
            SampleRequest request = new SampleRequest(
                    tokenizer.encode(prompt),
                    groupSize,
                    sampling,
                    SEED + asked.size(),
                    tokenizer.stopTokens(),
                    null,
                    false);
            asked.add(sampler.submit(request).thenApply(sequences -> new Answers(task, sequences)));
        }
        return asked.stream()
                .map(future ->
                        future.orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).join())
                .toList();
    }

    private List<JudgedCompletion> judge(List<Answers> answers) {
        return answers.stream()
                .flatMap(answer -> answer.sequences().stream()
                        .map(sequence -> JudgedCompletion.of(
                                tokenizer.decode(sequence.tokens(), true),
                                answer.task().referenceAnswer())))
                .toList();
    }

    @Override
    public void close() {
        sampler.close();
        base.close();
        tokenizer.close();
    }

    /** A task and its answer. */
    private record Answers(Task task, List<SampledSequence> sequences) {}
}
