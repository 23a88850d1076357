package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.modelfiles.safetensors.SafetensorsFile;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Log-probabilities of the reference sequences of one model, as recorded and as computed. */
public final class Logprobs {

    public static final GoldenModel GOLDEN = GoldenModel.named("qwen2-tied-bf16");

    private Logprobs() {}

    public static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Logprobs.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static float[][] of(Policy policy) {
        return policy.logprobs(TrainingTest.sequences(GOLDEN), 1);
    }

    /** @param recorded a file with that tensor, [B, T - 1] with padding */
    public static void assertEqual(float[][] found, Path recorded, String tensor, double tolerance) {
        SafetensorsFile file = SafetensorsFile.open(recorded);
        float[] expected = GoldenModel.floats(file, file.tensor(tensor));
        int width = expected.length / found.length;
        for (int b = 0; b < found.length; b++) {
            for (int t = 0; t < found[b].length; t++) {
                assertThat((double) found[b][t])
                        .as("sequence %d, token %d", b, t + 1)
                        .isCloseTo(expected[b * width + t], within(tolerance));
            }
        }
    }
}
