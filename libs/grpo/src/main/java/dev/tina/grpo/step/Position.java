package dev.tina.grpo.step;

import dev.tina.common.Require;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SplittableRandom;

/**
 * How far a learner has come. With the seed of its settings this is all its randomness depends on.
 *
 * @param steps finished
 * @param tokens seen in them, prompts counted for each completion
 */
public record Position(int steps, long tokens) {

    private static final String FILE = "position.properties";

    public Position {
        Require.that(steps >= 0, "steps", steps, "at least 0");
        Require.that(tokens >= 0, "tokens", tokens, "at least 0");
    }

    public static Position start() {
        return new Position(0, 0);
    }

    Position afterStepOf(long tokensSeen) {
        return new Position(steps + 1, tokens + tokensSeen);
    }

    /** The seed of the next step, 51 bits: far from those of other steps, whose micro-batches count up from theirs. */
    long seed(long jobSeed) {
        return new SplittableRandom(jobSeed ^ (0x9E3779B97F4A7C15L * (steps + 1))).nextLong() >>> 13;
    }

    public void save(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), "steps=" + steps + "\ntokens=" + tokens + "\n");
    }

    public static Position load(Path folder) throws IOException {
        Properties fields = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
            fields.load(reader);
        }
        return new Position((int) number(fields, "steps"), number(fields, "tokens"));
    }

    private static long number(Properties fields, String name) {
        String text = fields.getProperty(name, "absent");
        Require.that(text.matches("\\d{1,18}"), FILE + ": " + name, text, "a whole number");
        return Long.parseLong(text);
    }
}
