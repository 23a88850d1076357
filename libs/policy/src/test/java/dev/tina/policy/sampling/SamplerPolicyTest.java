package dev.tina.policy.sampling;

import static dev.tina.policy.sampling.SamplerFixture.PROMPT;
import static dev.tina.policy.sampling.SamplerFixture.await;
import static dev.tina.policy.sampling.SamplerFixture.deterministic;
import static dev.tina.policy.sampling.SamplerFixture.request;
import static dev.tina.policy.sampling.SamplerFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.GoldenModel;
import dev.tina.policy.forward.ModelVariant;
import dev.tina.policy.forward.Policy;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sampler against the forward pass that learns. */
class SamplerPolicyTest {

    static Stream<GoldenModel> models() {
        return GoldenModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void greedyTokensWithAnAdapterEqualThoseOfPeft(GoldenModel golden) {
        int[] expected = golden.rows("adapter.greedy")[0];
        int[] prompt = golden.rows("base.greedy_prompt")[0];
        try (SamplerFixture fixture = new SamplerFixture(golden, SamplerConfig.defaults());
                LoraAdapter adapter = LoraAdapter.load(fixture.base(), golden.adapter())) {
            SampleRequest request = request(prompt, 2, SamplingSettings.greedy(expected.length), 1);
            assertThat(fixture.sample(with(request, adapter)))
                    .allSatisfy(sequence -> assertThat(sequence.tokens()).containsExactly(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.7})
    void theRecordedLogprobIsWhatThePolicyComputesAfterwards(double temperature) {
        GoldenModel golden = GoldenModel.named("llama-3-rope-sharded");
        try (SamplerFixture fixture = new SamplerFixture(golden, new SamplerConfig(10, 1L << 30, 1, 1, 4));
                LoraAdapter adapter = LoraAdapter.load(fixture.base(), golden.adapter())) {
            Policy policy = new Policy(fixture.base(), adapter);
            List<CompletableFuture<List<SampledSequence>>> futures = IntStream.range(0, 6)
                    .mapToObj(i -> fixture.submit(with(
                            request(
                                    Arrays.copyOf(PROMPT, 1 + i),
                                    4,
                                    SamplingSettings.plain(temperature, 20 + 9 * i),
                                    i),
                            adapter)))
                    .toList();
            for (int i = 0; i < futures.size(); i++) {
                for (SampledSequence sequence : await(futures.get(i))) {
                    float[] expected = completion(policy, Arrays.copyOf(PROMPT, 1 + i), sequence, temperature);
                    assertThat(sequence.samplerLogprobs()).containsExactly(expected, within(1e-4f));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q_v_default", "one_layer", "patterns_rslora"})
    void anAdapterOfSomeModulesSamplesAsItIsLearned(String name) throws URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/adapters/" + name))
                .toURI());
        try (SamplerFixture fixture = SamplerFixture.qwen2(SamplerConfig.defaults());
                LoraAdapter adapter = LoraAdapter.load(fixture.base(), folder)) {
            assertSampledAsLearned(fixture, adapter);
        }
    }

    @Test
    void aStretchedRotaryEmbeddingSamplesAsItIsLearned(@TempDir Path folder) throws IOException {
        ModelVariant yarn = ModelVariant.of(GoldenModel.named("qwen2-tied-bf16"), folder.resolve("yarn"))
                .config(config -> config.putObject("rope_scaling")
                        .put("type", "yarn")
                        .put("factor", 4)
                        .put("original_max_position_embeddings", 16));
        try (SamplerFixture fixture = new SamplerFixture(yarn.model(), SamplerConfig.defaults())) {
            assertThat(fixture.base().config().rope().attentionFactor()).isGreaterThan(1.1);
            assertSampledAsLearned(fixture, null);
        }
    }

    private static void assertSampledAsLearned(SamplerFixture fixture, @Nullable LoraAdapter adapter) {
        SampleRequest request = with(request(PROMPT, 4, SamplingSettings.plain(1, 40), 3), adapter);
        Policy policy = new Policy(fixture.base(), adapter);
        for (SampledSequence sequence : fixture.sample(request)) {
            assertThat(sequence.samplerLogprobs())
                    .containsExactly(completion(policy, PROMPT, sequence, 1), within(1e-4f));
        }
    }

    @Test
    void twoAdaptersUsedInTurnDoNotMix() {
        GoldenModel golden = GoldenModel.named("qwen2-tied-bf16");
        try (SamplerFixture fixture = new SamplerFixture(golden, SamplerConfig.defaults());
                LoraAdapter one = LoraAdapter.load(fixture.base(), golden.adapter());
                LoraAdapter two = LoraAdapter.initial(fixture.base(), one.config(), 7)) {
            SampleRequest request = request(PROMPT, 4, SamplingSettings.plain(1, 12), 5);
            List<int[]> base = tokens(fixture.sample(deterministic(request)));
            List<int[]> adapted = tokens(fixture.sample(deterministic(with(request, one))));
            assertThat(adapted.getFirst()).isNotEqualTo(base.getFirst());
            List<CompletableFuture<List<SampledSequence>>> futures = IntStream.range(0, 6)
                    .mapToObj(i -> fixture.submit(with(request, i % 2 == 0 ? one : two)))
                    .toList();
            for (int i = 0; i < futures.size(); i++) {
                // B of an untrained adapter is zero: it samples as the base does
                assertThat(tokens(await(futures.get(i))))
                        .usingRecursiveComparison()
                        .isEqualTo(i % 2 == 0 ? adapted : base);
            }
        }
    }

    private static float[] completion(Policy policy, int[] prompt, SampledSequence sequence, double temperature) {
        int[] text = Arrays.copyOf(prompt, prompt.length + sequence.tokens().length);
        System.arraycopy(sequence.tokens(), 0, text, prompt.length, sequence.tokens().length);
        float[] logprobs = policy.logprobs(List.of(text), temperature)[0];
        return Arrays.copyOfRange(logprobs, prompt.length - 1, logprobs.length);
    }

    private static List<int[]> tokens(List<SampledSequence> sequences) {
        return sequences.stream().map(SampledSequence::tokens).toList();
    }
}
