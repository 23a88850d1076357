package dev.tina.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.hub.repository.DownloadListener.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TransferProgressTest {

    private final StringWriter text = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void onATerminalOneLineMovesFiveTimesASecondAtMost() {
        TransferProgress line = line(true);
        line.progressed(new Progress("model.safetensors", 0, 4_000_000));
        nanos.set(100_000_000L);
        line.progressed(new Progress("model.safetensors", 100_000, 4_000_000));
        nanos.set(1_000_000_000L);
        line.progressed(new Progress("model.safetensors", 1_000_000, 4_000_000));
        line.end();

        assertThat(text)
                .hasToString("\r\033[K  0 %  0.0 of 4.0 MB, 0.0 MB/s  model.safetensors"
                        + "\r\033[K 25 %  1.0 of 4.0 MB, 1.0 MB/s, 3 s left  model.safetensors"
                        + System.lineSeparator());
    }

    @Test
    void elsewhereEveryTenthIsALine() {
        TransferProgress line = line(false);
        for (int done = 0; done <= 100; done++) {
            line.progressed(new Progress("a", done, 100));
        }
        assertThat(text.toString().lines()).hasSize(10).last().asString().startsWith("100 %");
    }

    @Test
    void whatItWaitsForHasALineOfItsOwn() {
        TransferProgress line = line(true);
        line.progressed(new Progress("a", 50, 100));
        line.waits("the connection broke off; trying again in 1 s");

        assertThat(text.toString())
                .endsWith("  a" + System.lineSeparator() + "the connection broke off; trying again in 1 s"
                        + System.lineSeparator());
    }

    private TransferProgress line(boolean moves) {
        return new TransferProgress(new PrintWriter(text), moves, nanos::get);
    }
}
