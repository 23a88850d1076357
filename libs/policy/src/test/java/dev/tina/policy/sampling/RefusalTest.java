package dev.tina.policy.sampling;

import static dev.tina.policy.sampling.SamplerFixture.PROMPT;
import static dev.tina.policy.sampling.SamplerFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.policy.forward.GoldenModel;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTest {

    private static final SamplingSettings PLAIN = SamplingSettings.plain(1, 8);

    @TempDir
    private Path folder;

    @Test
    void logitsThatAreNotNumbersFailTheGroupAndNameTheSequence() throws IOException {
        try (SamplerFixture fixture = new SamplerFixture(withNaN(), SamplerConfig.defaults())) {
            assertThatThrownBy(
                            () -> fixture.submit(request(PROMPT, 2, PLAIN, 1)).get(60, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(SamplingException.class)
                    .hasRootCauseMessage("sequence 0 of its group, token 0: the logits are not finite");
            assertThatThrownBy(() -> fixture.submit(request(PROMPT, 2, SamplingSettings.greedy(8), 1))
                            .get(60, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(SamplingException.class);
        }
    }

    @Test
    void aTokenThatTheModelDoesNotHaveIsRefused() {
        try (SamplerFixture fixture = SamplerFixture.qwen2(SamplerConfig.defaults())) {
            assertThatThrownBy(() -> fixture.submit(request(new int[] {1, 320}, 2, PLAIN, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("prompt token must be between 0 and 319, was 320");
        }
    }

    @Test
    void aPromptAsLongAsTheModelsTextIsRefusedAndAShorterOneCutOffThere() {
        try (SamplerFixture fixture = SamplerFixture.qwen2(SamplerConfig.defaults())) {
            int positions = fixture.base().config().dimensions().positions();
            assertThatThrownBy(() -> fixture.submit(request(new int[positions], 2, PLAIN, 1)))
                    .hasMessage("prompt must be shorter than " + positions + ", was " + positions + " tokens");
            assertThat(fixture.sample(request(new int[positions - 3], 2, PLAIN, 1)))
                    .allSatisfy(sequence -> assertThat(sequence.tokens()).hasSize(3));
        }
    }

    @Test
    void aSequenceThatTheCacheCannotHoldIsRefused() {
        try (SamplerFixture fixture = SamplerFixture.qwen2(new SamplerConfig(8, 1000, 1, 1, 4))) {
            assertThatThrownBy(() -> fixture.submit(request(PROMPT, 2, PLAIN, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("maxCacheBytes must be at least")
                    .hasMessageEndingWith("was 1000 a lane");
        }
    }

    @Test
    void closingFailsWhatIsNotDone() {
        SamplerFixture fixture = SamplerFixture.qwen2(new SamplerConfig(1, 1L << 30, 1, 1, 1));
        var future = fixture.submit(request(PROMPT, 4000, SamplingSettings.plain(1, 200), 1));
        fixture.close();
        assertThatThrownBy(() -> future.get(1, TimeUnit.SECONDS)).hasRootCauseMessage("the sampler was closed");
    }

    @Test
    void parametersOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> new SamplingSettings(-0.1, 0, 1, 0, 1))
                .hasMessage("temperature must be between 0 and 100, was -0.1");
        assertThatThrownBy(() -> new SamplingSettings(1, 0, 0, 0, 1))
                .hasMessage("topP must be above 0 and at most 1, was 0.0");
        assertThatThrownBy(() -> new SamplingSettings(1, 0, 1, 1, 1))
                .hasMessage("minP must be at least 0 and below 1, was 1.0");
        assertThatThrownBy(() -> new SamplingSettings(1, 0, 1, 0, 0))
                .hasMessage("maxNewTokens must be at least 1, was 0");
    }

    private GoldenModel withNaN() throws IOException {
        Path source = GoldenModel.named("qwen2-tied-bf16").folder();
        for (String name : new String[] {"config.json", "model.safetensors"}) {
            Files.copy(source.resolve(name), folder.resolve(name));
        }
        Path weights = folder.resolve("model.safetensors");
        long norm = SafetensorsFile.open(weights).tensor("model.norm.weight").offset();
        try (RandomAccessFile file = new RandomAccessFile(weights.toFile(), "rw")) {
            file.seek(norm);
            file.write(new byte[] {(byte) 0xC0, 0x7F});
        }
        return new GoldenModel(folder);
    }
}
