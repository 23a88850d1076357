package dev.tina.cli.evaluate;

import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.answer.BenchmarkAnswer;
import dev.tina.terminal.CommandOutput;
import dev.tina.terminal.Table;
import dev.tina.terminal.Table.Column;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the benchmarks, and where each would be read from. */
@Command(name = "benchmarks", description = "Lists the benchmarks, and where the problems of each are read from.")
public final class BenchmarksCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Table table = new Table(List.of(
                Column.left("benchmark", 14),
                Column.right("tasks", 5),
                Column.right("samples", 7),
                Column.left("read from")));
        List<BenchmarkAnswer> benchmarks = system.api(Patience.QUESTION).benchmarks();
        for (BenchmarkAnswer benchmark : benchmarks) {
            table.add(
                    benchmark.name(),
                    Integer.toString(benchmark.tasks()),
                    Integer.toString(benchmark.samplesPerTask()),
                    source(benchmark) + " (" + benchmark.licence() + ")");
        }
        console.result(Map.of("data", benchmarks), table::lines);
        return CommandLine.ExitCode.OK;
    }

    private static String source(BenchmarkAnswer benchmark) {
        if (benchmark.copy() != null) {
            return benchmark.copy();
        }
        return benchmark.hub() == null ? "your own copy, which is not there" : "hub: " + benchmark.hub();
    }
}
