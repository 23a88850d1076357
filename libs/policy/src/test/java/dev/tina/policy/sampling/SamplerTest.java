package dev.tina.policy.sampling;

import static dev.tina.policy.sampling.SamplerFixture.PROMPT;
import static dev.tina.policy.sampling.SamplerFixture.await;
import static dev.tina.policy.sampling.SamplerFixture.deterministic;
import static dev.tina.policy.sampling.SamplerFixture.request;
import static dev.tina.policy.sampling.SamplerFixture.stoppingAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.policy.forward.GoldenModel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplerTest {

    private static final SamplingSettings PLAIN = SamplingSettings.plain(1, 40);

    static Stream<GoldenModel> models() {
        return GoldenModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void greedyTokensEqualThoseOfTransformers(GoldenModel golden) {
        int[] expected = golden.rows("base.greedy")[0];
        try (SamplerFixture fixture = new SamplerFixture(golden, SamplerConfig.defaults())) {
            List<SampledSequence> sampled = fixture.sample(
                    request(golden.rows("base.greedy_prompt")[0], 3, SamplingSettings.greedy(expected.length), 1));
            assertThat(sampled).hasSize(3).allSatisfy(sequence -> {
                assertThat(sequence.tokens()).containsExactly(expected);
                assertThat(sequence.samplerLogprobs()).containsOnly(0f);
                assertThat(sequence.stopped()).isFalse();
            });
        }
    }

    @Test
    void theSameSeedDrawsTheSameTokensAndAnotherSeedOthers() {
        try (SamplerFixture fixture = SamplerFixture.qwen2(SamplerConfig.defaults())) {
            List<SampledSequence> once = fixture.sample(request(PROMPT, 4, PLAIN, 11));
            assertThat(tokens(fixture.sample(request(PROMPT, 4, PLAIN, 11)))).isEqualTo(tokens(once));
            assertThat(tokens(fixture.sample(request(PROMPT, 4, PLAIN, 12)))).isNotEqualTo(tokens(once));
            assertThat(tokens(once)).doesNotHaveDuplicates();
        }
    }

    @Test
    void aStopTokenEndsItsSequenceOnly() {
        try (SamplerFixture fixture = SamplerFixture.qwen2(SamplerConfig.defaults())) {
            List<SampledSequence> unstopped = fixture.sample(request(PROMPT, 8, PLAIN, 3));
            int stop = unstopped.get(2).tokens()[6];
            List<SampledSequence> stopped = fixture.sample(stoppingAt(request(PROMPT, 8, PLAIN, 3), Set.of(stop)));
            for (int i = 0; i < 8; i++) {
                int[] free = unstopped.get(i).tokens();
                int end = IntStream.range(0, free.length)
                        .filter(t -> free[t] == stop)
                        .findFirst()
                        .orElse(-1);
                assertThat(stopped.get(i).stopped()).isEqualTo(end >= 0);
                assertThat(stopped.get(i).tokens()).containsExactly(end < 0 ? free : Arrays.copyOf(free, end + 1));
            }
        }
    }

    @Test
    void aDeterministicGroupDoesNotDependOnWhatElseWasSubmitted() {
        try (SamplerFixture fixture = SamplerFixture.qwen2(new SamplerConfig(64, 1L << 30, 2, 1, 4))) {
            SampleRequest request = deterministic(request(PROMPT, 8, PLAIN, 5));
            List<SampledSequence> alone = fixture.sample(request);
            var first = fixture.submit(request(new int[] {9, 8, 7}, 16, PLAIN, 1));
            CompletableFuture<List<SampledSequence>> among = fixture.submit(request);
            var last = fixture.submit(request(new int[] {1, 2, 3, 4}, 16, PLAIN, 2));
            List<SampledSequence> crowded = await(among);
            assertThat(tokens(crowded)).isEqualTo(tokens(alone));
            assertThat(await(first)).hasSize(16);
            assertThat(await(last)).hasSize(16);
            for (int i = 0; i < 8; i++) {
                assertThat(crowded.get(i).samplerLogprobs())
                        .containsExactly(alone.get(i).samplerLogprobs());
            }
        }
    }

    @Test
    void groupsThatShareABatchDrawWhatTheyDrawAlone() {
        SampleRequest[] requests = IntStream.range(0, 12)
                .mapToObj(i -> request(
                        IntStream.rangeClosed(1, 3 + 5 * i)
                                .map(t -> 7 * t % 320)
                                .toArray(),
                        1 + i % 4,
                        SamplingSettings.plain(0.5 + 0.1 * i, 10 + 13 * i % 90),
                        i))
                .toArray(SampleRequest[]::new);
        try (SamplerFixture fixture = SamplerFixture.qwen2(new SamplerConfig(7, 1L << 30, 1, 1, 3))) {
            List<CompletableFuture<List<SampledSequence>>> together =
                    Stream.of(requests).map(fixture::submit).toList();
            for (int i = 0; i < requests.length; i++) {
                assertThat(tokens(await(together.get(i))))
                        .as("request %d", i)
                        .isEqualTo(tokens(fixture.sample(deterministic(requests[i]))));
            }
        }
    }

    @Test
    void everySequenceReportsItsShareOfTheDevicesTime() {
        try (SamplerFixture fixture = SamplerFixture.qwen2(SamplerConfig.defaults())) {
            assertThat(fixture.sample(request(PROMPT, 2, PLAIN, 3)))
                    .allSatisfy(sequence -> assertThat(sequence.deviceTime()).isPositive());
        }
    }

    @Test
    void aCancelledRequestMakesRoomForTheNext() {
        try (SamplerFixture fixture = SamplerFixture.qwen2(new SamplerConfig(4, 1L << 30, 1, 1, 4))) {
            CompletableFuture<List<SampledSequence>> endless =
                    fixture.submit(request(PROMPT, 4, SamplingSettings.plain(1, 250), 1));
            CompletableFuture<List<SampledSequence>> next =
                    fixture.submit(request(PROMPT, 4, SamplingSettings.plain(1, 5), 1));
            assertThat(endless.cancel(false)).isTrue();
            assertThat(await(next))
                    .hasSize(4)
                    .allSatisfy(s -> assertThat(s.tokens()).hasSize(5));
        }
    }

    private static List<List<Integer>> tokens(List<SampledSequence> sequences) {
        return sequences.stream()
                .map(sequence -> IntStream.of(sequence.tokens()).boxed().toList())
                .toList();
    }
}
