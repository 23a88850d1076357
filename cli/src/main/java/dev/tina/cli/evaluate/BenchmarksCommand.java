package dev.tina.cli.evaluate;

import dev.tina.cli.client.EvaluationAnswers.Benchmark;
import dev.tina.cli.client.EvaluationApi;
import dev.tina.cli.client.SystemOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the benchmarks, and where each would be read from. */
@Command(name = "benchmarks", description = "Lists the benchmarks, and where the problems of each are read from.")
public final class BenchmarksCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-14s %6s %8s  %s%n", "benchmark", "tasks", "samples", "read from");
        for (Benchmark benchmark : EvaluationApi.of(system).benchmarks()) {
            out.printf(
                    "%-14s %6d %8d  %s (%s)%n",
                    benchmark.name(),
                    benchmark.tasks(),
                    benchmark.samplesPerTask(),
                    source(benchmark),
                    benchmark.licence());
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static String source(Benchmark benchmark) {
        if (benchmark.copy() != null) {
            return benchmark.copy();
        }
        return benchmark.hub() == null ? "your own copy, which is not there" : "hub: " + benchmark.hub();
    }
}
