package dev.tina.policy.sampling;

import static dev.tina.policy.sampling.SamplerFixture.await;
import static dev.tina.policy.sampling.SamplerFixture.request;
import static dev.tina.policy.sampling.SamplerFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.GoldenModel;
import dev.tina.policy.weights.BaseModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sequence draws depends on its request alone. */
class BatchTest {

    private static final int LONGEST_PROMPT = 130;
    private static final int MOST_TOKENS = 100;

    static List<SamplerConfig> configs() {
        return List.of(
                new SamplerConfig(256, 1L << 30, 1, 2, 4),
                new SamplerConfig(256, 1L << 30, 2, 1, 3),
                new SamplerConfig(7, 1L << 30, 1, 1, 5),
                new SamplerConfig(256, memoryOfRows(2), 1, 1, 4));
    }

    /** Memory that holds so many of the longest sequences: rows have to give theirs back and start again. */
    private static long memoryOfRows(int rows) {
        try (BaseModel base = GoldenModel.named("qwen2-tied-bf16").base()) {
            CacheBudget budget = CacheBudget.of(base, SamplerConfig.defaults());
            return rows * budget.bytesPerColumn() * (LONGEST_PROMPT + MOST_TOKENS + 8L);
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void groupsDrawTheSameAloneAndTogetherWhateverTheBatch(SamplerConfig config) {
        List<SampleRequest> requests =
                IntStream.range(0, 10).mapToObj(BatchTest::numbered).toList();
        List<List<SampledSequence>> alone = new ArrayList<>();
        try (SamplerFixture fixture = SamplerFixture.qwen2(SamplerConfig.defaults())) {
            requests.forEach(request -> alone.add(fixture.sample(request)));
        }
        try (SamplerFixture fixture = SamplerFixture.qwen2(config)) {
            List<CompletableFuture<List<SampledSequence>>> together =
                    requests.stream().map(fixture::submit).toList();
            for (int i = 0; i < requests.size(); i++) {
                assertSame(await(together.get(i)), alone.get(i));
            }
        }
    }

    /** Prompts of 1 to 130 tokens, 1 to 19 sequences of 10 to 100 tokens. */
    private static SampleRequest numbered(int i) {
        int[] prompt = new int[Math.max(1, LONGEST_PROMPT * i / 9)];
        Arrays.setAll(prompt, t -> 7 * t % 300); // one is the beginning of the next
        return request(prompt, 1 + 5 * i % 19, SamplingSettings.plain(0.8 + 0.05 * i, 10 + 10 * i), i);
    }

    @Test
    void adaptersOfSeveralRanksAndTheBaseShareABatch() {
        try (SamplerFixture fixture = SamplerFixture.qwen2(new SamplerConfig(256, 1L << 30, 1, 2, 4));
                LoraAdapter golden = LoraAdapter.load(
                        fixture.base(), GoldenModel.named("qwen2-tied-bf16").adapter());
                LoraAdapter wide = LoraAdapter.initial(fixture.base(), new LoraConfig(64, 64, false), 3)) {
            stir(wide);
            List<SampleRequest> requests = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                requests.add(with(numbered(i), i % 3 == 0 ? golden : i % 3 == 1 ? wide : null));
            }
            List<List<SampledSequence>> alone =
                    requests.stream().map(fixture::sample).toList();
            List<CompletableFuture<List<SampledSequence>>> together =
                    requests.stream().map(fixture::submit).toList();
            for (int i = 0; i < requests.size(); i++) {
                assertSame(await(together.get(i)), alone.get(i));
            }
            assertThat(alone.get(4).getFirst().tokens())
                    .isNotEqualTo(fixture.sample(with(requests.get(4), null))
                            .getFirst()
                            .tokens());
        }
    }

    private static void stir(LoraAdapter adapter) {
        float[] values = adapter.vector().toFloats();
        for (int i = 0; i < values.length; i++) {
            values[i] += 0.02f * (float) Math.sin(i);
        }
        adapter.vector().set(values);
    }

    @Test
    void manySequencesOfOnePromptAreWhatTheFirstFewAreAlone() {
        try (SamplerFixture fixture = SamplerFixture.qwen2(SamplerConfig.defaults())) {
            List<SampledSequence> many =
                    fixture.sample(request(SamplerFixture.PROMPT, 40, SamplingSettings.plain(1, 12), 2));
            List<SampledSequence> few =
                    fixture.sample(request(SamplerFixture.PROMPT, 16, SamplingSettings.plain(1, 12), 2));
            assertSame(many.subList(0, 16), few);
        }
    }

    private static void assertSame(List<SampledSequence> actual, List<SampledSequence> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).tokens()).containsExactly(expected.get(i).tokens());
            assertThat(actual.get(i).samplerLogprobs())
                    .containsExactly(expected.get(i).samplerLogprobs());
        }
    }
}
