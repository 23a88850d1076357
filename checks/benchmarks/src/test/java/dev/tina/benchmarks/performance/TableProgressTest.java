package dev.tina.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.terminal.MovingLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableProgressTest {

    private final StringWriter err = new StringWriter();
    private long now;

    @Test
    void whereNobodyLooksOurOwnLinesStay() {
        TableProgress progress = progress(false);
        progress.next("rollout-8, float32");
        now += 65_000_000_000L;
        progress.heard("SLF4J: no providers");
        progress.heard("measuring: run 1 of 3");
        assertThat(err.toString().lines())
                .containsExactly("0:00  1 of 2, rollout-8, float32", "1:05  1 of 2, rollout-8, float32: run 1 of 3");
    }

    @Test
    void whereSomebodyLooksOneLineMoves() {
        TableProgress progress = progress(true);
        progress.next("rollout-8");
        progress.heard("loading");
        progress.heard("measuring: run 1 of 3");
        progress.end();
        assertThat(err.toString())
                .endsWith("\r\033[K0:00  1 of 2, rollout-8: loading"
                        + "\r\033[K0:00  1 of 2, rollout-8: run 1 of 3"
                        + "\r\033[K");
    }

    private TableProgress progress(boolean moves) {
        return new TableProgress(new MovingLine(new PrintWriter(err), moves), 2, () -> now);
    }
}
