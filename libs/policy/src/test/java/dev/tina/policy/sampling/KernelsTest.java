package dev.tina.policy.sampling;

import static dev.tina.policy.sampling.SamplerFixture.await;
import static dev.tina.policy.sampling.SamplerFixture.request;
import static dev.tina.policy.sampling.SamplerFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.GoldenModel;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.kernel.Kernel;
import dev.tina.policy.kernel.PackedWeights;
import dev.tina.policy.weights.BaseModel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelsTest {

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void everyKernelDrawsTheTokensOfTransformersAndPeft(Kernel kernel) {
        for (GoldenModel golden : GoldenModel.all().toList()) {
            int[] prompt = golden.rows("base.greedy_prompt")[0];
            int[] expected = golden.rows("adapter.greedy")[0];
            try (BaseModel base = golden.base();
                    Sampler sampler = sampler(base, kernel, true);
                    LoraAdapter adapter = LoraAdapter.load(base, golden.adapter())) {
                SampleRequest request = request(prompt, 2, SamplingSettings.greedy(expected.length), 1);
                assertThat(await(sampler.submit(with(request, adapter))))
                        .allSatisfy(sequence -> assertThat(sequence.tokens()).containsExactly(expected));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void everyKernelGivesTheLogprobsOfTheForwardPass(Kernel kernel) {
        GoldenModel golden = GoldenModel.named("llama-3-rope-sharded");
        int[] prompt = new int[150];
        Arrays.setAll(prompt, t -> 11 * t % 300);
        try (BaseModel base = golden.base();
                Sampler sampler = sampler(base, kernel, true);
                LoraAdapter adapter = LoraAdapter.load(base, golden.adapter())) {
            List<SampledSequence> sampled =
                    await(sampler.submit(with(request(prompt, 20, SamplingSettings.plain(1, 30), 4), adapter)));
            Policy policy = new Policy(base, adapter);
            for (SampledSequence sequence : sampled) {
                int[] text = Arrays.copyOf(prompt, prompt.length + sequence.tokens().length);
                System.arraycopy(sequence.tokens(), 0, text, prompt.length, sequence.tokens().length);
                float[] expected = policy.logprobs(List.of(text), 1)[0];
                assertThat(sequence.samplerLogprobs())
                        .containsExactly(
                                Arrays.copyOfRange(expected, prompt.length - 1, expected.length), within(1e-4f));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDeterministicGroupIsTheSameAmongOthersWhetherItsRowsMayShareABatchOrNot(boolean rowsAlike) {
        try (BaseModel base = GoldenModel.named("qwen2-tied-bf16").base();
                Sampler sampler = sampler(base, rowsAlike ? Kernel.ONEDNN : Kernel.PLAIN, rowsAlike)) {
            SampleRequest request = SamplerFixture.deterministic(
                    request(new int[] {3, 1, 4, 1, 5}, 6, SamplingSettings.plain(1, 30), 9));
            List<SampledSequence> alone = await(sampler.submit(request));
            var before = sampler.submit(request(new int[] {2, 7}, 5, SamplingSettings.plain(1, 25), 1));
            var among = sampler.submit(request);
            var after = sampler.submit(request(new int[] {1, 8, 2, 8}, 7, SamplingSettings.plain(1, 35), 2));
            for (int i = 0; i < alone.size(); i++) {
                assertThat(await(among).get(i).tokens())
                        .containsExactly(alone.get(i).tokens());
                assertThat(await(among).get(i).samplerLogprobs())
                        .containsExactly(alone.get(i).samplerLogprobs());
            }
            assertThat(await(before)).hasSize(5);
            assertThat(await(after)).hasSize(7);
        }
    }

    @Test
    void aSamplerThatTookTheMatricesSamplesAlikeAndLeavesABaseThatCanOnlyBeSampled() {
        GoldenModel golden = GoldenModel.named("qwen2-tied-bf16");
        SampleRequest request = request(SamplerFixture.PROMPT, 4, SamplingSettings.plain(1, 20), 9);
        try (BaseModel whole = golden.base();
                BaseModel taken = golden.base();
                Sampler one = new Sampler(whole, SamplerConfig.defaults());
                Sampler two = Sampler.taking(taken, SamplerConfig.defaults());
                LoraAdapter adapterOfWhole = LoraAdapter.load(whole, golden.adapter());
                LoraAdapter adapterOfTaken = LoraAdapter.load(taken, golden.adapter())) {
            assertThat(await(two.submit(with(request, adapterOfTaken)))
                            .getLast()
                            .tokens())
                    .containsExactly(await(one.submit(with(request, adapterOfWhole)))
                            .getLast()
                            .tokens());
            assertThatThrownBy(() -> new Policy(taken, null).logprobs(List.of(new int[] {1, 2, 3}), 1))
                    .hasMessageContaining("can only be sampled");
        }
    }

    private static Sampler sampler(BaseModel base, Kernel kernel, boolean rowsAlike) {
        return new Sampler(base, SamplerConfig.defaults(), PackedWeights.by(base, kernel, rowsAlike));
    }
}
