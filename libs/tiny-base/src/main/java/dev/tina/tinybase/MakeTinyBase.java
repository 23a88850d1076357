package dev.tina.tinybase;

import dev.tina.tinybase.measure.MeasuredShares;
import dev.tina.tinybase.pretraining.Progress;
import java.nio.file.Path;
import java.util.Locale;

/** The command that makes the tiny base: {@code --output FOLDER [--seed N]}. */
public final class MakeTinyBase {

    private static final String USAGE = "usage: make-base --output FOLDER [--seed N]";

    private MakeTinyBase() {}

    public static void main(String[] arguments) {
        String output = null;
        long seed = TinyBase.PUBLISHED_SEED;
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            switch (arguments[i]) {
                case "--output" -> output = value;
                case "--seed" -> seed = seed(value);
                default -> throw new IllegalArgumentException(USAGE + ", was " + arguments[i]);
            }
        }
        if (output == null || output.isBlank()) {
            throw new IllegalArgumentException(USAGE + ", --output was missing");
        }
        print(new TinyBase(seed).make(Path.of(output), MakeTinyBase::print));
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seed must be a whole number, was " + text, e);
        }
    }

    private static void print(MeasuredShares figures) {
        System.out.printf(
                Locale.ROOT,
                "held-out tasks: Pass@1 %.1f %% sampled, %.1f %% greedy; reasons in full in %.1f %%, then right in %.1f %%%n",
                100 * figures.passAt1(),
                100 * figures.greedy(),
                100 * figures.reasoned(),
                100 * figures.reasonedRight());
    }

    private static void print(Progress progress) {
        System.out.printf(
                Locale.ROOT,
                "step %4d of %d  %-8s  loss %.4f  %4.0f s%n",
                progress.step(),
                progress.steps(),
                progress.phase(),
                progress.loss(),
                progress.seconds());
    }
}
