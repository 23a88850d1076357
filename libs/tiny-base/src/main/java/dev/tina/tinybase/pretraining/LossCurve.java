package dev.tina.tinybase.pretraining;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The losses as a CSV file: step, phase, loss in nats a token (mean since the last row), seconds since the start. */
public final class LossCurve implements AutoCloseable {

    private final BufferedWriter file;

    public LossCurve(Path path) {
        try {
            file = Files.newBufferedWriter(path);
            file.write("step,phase,loss,seconds\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void add(Progress progress) {
        try {
            file.write(String.format(
                    Locale.ROOT,
                    "%d,%s,%.5f,%.1f%n",
                    progress.step(),
                    progress.phase(),
                    progress.loss(),
                    progress.seconds()));
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
