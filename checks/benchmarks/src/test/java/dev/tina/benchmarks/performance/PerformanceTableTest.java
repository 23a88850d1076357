package dev.tina.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PerformanceTableTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryRowAndEveryTable() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("--model=FOLDER", "--vllm-python=PATH", "whole-step", "learned-completions, micro-batches");
    }

    @Test
    void aRowThatThereIsNotIsRefusedBeforeAnythingIsMeasured() {
        assertThat(run("--model", "none", "--rows", "rollout-65")).isEqualTo(1);
        assertThat(err.toString()).contains("performance.sh: --rows must be one of rollout-8", "was rollout-65");
    }

    private int run(String... arguments) {
        CommandLine line = PerformanceTable.commandLine(InstantSource.system());
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }
}
