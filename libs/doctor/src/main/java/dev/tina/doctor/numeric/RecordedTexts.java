package dev.tina.doctor.numeric;

import dev.tina.common.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Greedy texts of the demo's model, as transformers 5.19 wrote them in float32.
 *
 * @param config SHA-256 of the config.json that the model has
 */
record RecordedTexts(String config, List<Text> texts) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One text.
     *
     * @param prompt token ids
     * @param greedy the tokens that follow, up to the end token
     * @param logprobs of those, in nats
     */
    record Text(int[] prompt, int[] greedy, double[] logprobs) {}

    /** Those of the model in a folder; none of a model of which nothing was recorded. */
    static List<Text> of(Path folder) {
        try (InputStream in = Objects.requireNonNull(RecordedTexts.class.getResourceAsStream("tina-tiny.json"))) {
            RecordedTexts recorded = JSON.readValue(in, RecordedTexts.class);
            return recorded.config().equals(Sha256.of(folder.resolve("config.json"))) ? recorded.texts() : List.of();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the recorded texts or the config.json of " + folder + " cannot be read", e);
        }
    }
}
