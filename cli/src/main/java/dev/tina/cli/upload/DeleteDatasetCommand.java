package dev.tina.cli.upload;

import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.tasks.upload.UploadFolder;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deletes a data file that was sent to a system. */
@Command(name = "delete", description = "Deletes a data file that was sent, unless a job that has not ended needs it.")
final class DeleteDatasetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The data set's id, as ./tina datasets shows it behind dataset:.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String kind = UploadFolder.taskSet("");
        String plain = id.startsWith(kind) ? id.substring(kind.length()) : id;
        system.api(Patience.QUESTION).datasets().delete(plain);
        console.result(Map.of("deleted", plain), () -> List.of("data set " + plain + " is deleted"));
        return CommandLine.ExitCode.OK;
    }
}
