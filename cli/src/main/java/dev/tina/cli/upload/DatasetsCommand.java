package dev.tina.cli.upload;

import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.answer.DatasetAnswer;
import dev.tina.terminal.CommandOutput;
import dev.tina.terminal.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the data files that were sent to a system. */
@Command(
        name = "datasets",
        description = {
            "Lists the data files that were sent to the system, the newest first.",
            "A recipe names one as dataset:ID. ./tina dataset NAME shows what a data set holds."
        },
        subcommands = {UploadCommand.class, DeleteDatasetCommand.class})
public final class DatasetsCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<DatasetAnswer> all = system.api(Patience.QUESTION).datasets().all();
        console.result(Map.of("data", all), () -> lines(all));
        return CommandLine.ExitCode.OK;
    }

    private static List<String> lines(List<DatasetAnswer> all) {
        if (all.isEmpty()) {
            return List.of("no data file was sent; ./tina datasets upload FILE sends one");
        }
        Table table = Table.of("task set", "file", "KiB", "tasks", "sent");
        for (DatasetAnswer each : all) {
            table.add(
                    each.taskSet(),
                    each.name(),
                    Long.toString((each.bytes() + 1023) / 1024),
                    each.tasks() == null ? "needs settings" : each.tasks().toString(),
                    each.createdAt().toString());
        }
        return table.lines();
    }
}
