package dev.tina.doctor.numeric;

import dev.tina.doctor.CheckResult;
import dev.tina.doctor.Difference;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.sampling.SampleRequest;
import dev.tina.policy.sampling.SamplingSettings;
import dev.tina.policy.weights.BaseModel;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The comparisons of a model that a user trains: with recorded texts where there are any, and of the engine with itself. */
public final class ModelChecks {

    private static final LoraConfig ADAPTER = new LoraConfig(8, 16, false);
    private static final int PROMPTS = 2;
    private static final int PROMPT_TOKENS = 8;
    private static final int GROUP_SIZE = 4;
    private static final int TOKENS = 24;

    private ModelChecks() {}

    /** @param folder that the base was read from */
    public static List<CheckResult> of(BaseModel base, Path folder) {
        List<RecordedTexts.Text> texts = RecordedTexts.of(folder);
        return List.of(
                ShippedTextCheck.of(base, texts),
                CheckResult.attempt(SamplerError.NAME, base.name(), () -> samplerError(base, texts)));
    }

    /** Prompts are those of the recorded texts; of other models random tokens, after which rounding counts for more. */
    private static CheckResult samplerError(BaseModel base, List<RecordedTexts.Text> texts) {
        NumericBounds bounds = texts.isEmpty()
                ? NumericBounds.ofReferences(base.precision())
                : NumericBounds.ofTrained(base.precision());
        List<int[]> prompts = texts.isEmpty()
                ? made(base.config().dimensions().vocabulary())
                : texts.stream().map(RecordedTexts.Text::prompt).toList();
        try (LoraAdapter adapter = LoraAdapter.initial(base, ADAPTER, 1)) {
            List<SampleRequest> requests = IntStream.range(0, prompts.size())
                    .mapToObj(group -> ReferenceSampler.request(
                            prompts.get(group), GROUP_SIZE, SamplingSettings.plain(1, TOKENS), group, adapter))
                    .toList();
            Difference difference = new Difference(SamplerError.mean(base, requests), bounds.samplerError(), "ratio");
            return CheckResult.of(SamplerError.NAME, base.name(), difference, SamplerError.COMPARED);
        }
    }

    private static List<int[]> made(int vocabulary) {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.generate(() -> random.ints(PROMPT_TOKENS, 0, vocabulary).toArray())
                .limit(PROMPTS)
                .toList();
    }
}
