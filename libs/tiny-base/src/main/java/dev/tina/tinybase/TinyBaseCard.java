package dev.tina.tinybase;

import dev.tina.tinybase.corpus.Behaviour;
import dev.tina.tinybase.measure.MeasuredShares;
import dev.tina.tinybase.pretraining.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The README.md of a base: what it was made to do, how it was made, what it does. */
final class TinyBaseCard {

    private static final int ROWS = 14;

    private final Map<String, String> values = new HashMap<>();

    TinyBaseCard with(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    TinyBaseCard withShares() {
        for (Behaviour behaviour : Behaviour.values()) {
            with(behaviour.name(), percent(behaviour.share(), 0));
        }
        return this;
    }

    TinyBaseCard withFigures(MeasuredShares figures, int samplesPerTask) {
        return with("tasks", figures.samples() / samplesPerTask)
                .with("samplesPerTask", samplesPerTask)
                .with("passAt1", percent(figures.passAt1(), 1))
                .with("greedy", percent(figures.greedy(), 1))
                .with("closed", percent(figures.closed(), 1))
                .with("reasoned", percent(figures.reasoned(), 1))
                .with("reasonedRight", percent(figures.reasonedRight(), 1))
                .with("meanTokens", String.format(Locale.ROOT, "%.1f", figures.meanTokens()));
    }

    /** Some rows of the loss curve, evenly spaced, the last one included. */
    TinyBaseCard withCurve(List<Progress> curve) {
        int every = Math.ceilDiv(curve.size(), ROWS);
        return with(
                "curve",
                IntStream.range(0, curve.size())
                        .filter(i -> (curve.size() - 1 - i) % every == 0)
                        .mapToObj(i -> row(curve.get(i)))
                        .collect(Collectors.joining("\n")));
    }

    void write(Path file) {
        String text = template();
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        if (text.contains("${")) {
            throw new IllegalStateException("the model card lacks "
                    + text.substring(text.indexOf("${")).lines().findFirst());
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(Progress progress) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %.4f | %.0f |",
                progress.step(),
                progress.phase(),
                progress.loss(),
                progress.seconds());
    }

    private static String percent(double share, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f %%", 100 * share);
    }

    private static String template() {
        try (InputStream in = TinyBaseCard.class.getResourceAsStream("model-card.md")) {
            if (in == null) {
                throw new IllegalStateException("model-card.md is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
