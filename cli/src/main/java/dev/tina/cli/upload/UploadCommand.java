package dev.tina.cli.upload;

import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.answer.DatasetAnswer;
import dev.tina.supervisor.CommandFailure;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sends a data file to a system. */
@Command(name = "upload", description = "Sends a data file; the same file sent twice is one data set.")
final class UploadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file of problems: .jsonl, .json, .csv, .tsv or .parquet.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path place = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(place)) {
            throw new CommandFailure("there is no file " + place);
        }
        DatasetAnswer sent = system.api(Patience.QUESTION)
                .datasets()
                .upload(place, place.getFileName().toString());
        console.result(sent, () -> List.of(sentence(sent)));
        return CommandLine.ExitCode.OK;
    }

    private static String sentence(DatasetAnswer sent) {
        return sent.unread() == null
                ? sent.taskSet() + " holds " + sent.tasks() + " tasks; --set taskSet=" + sent.taskSet()
                        + " trains on them"
                : sent.taskSet() + " is kept, and needs settings behind a question mark, such as ?problem=question: "
                        + sent.unread();
    }
}
