package dev.tina.cli.report;

import dev.tina.cli.client.JobOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a job's report. */
@Command(
        name = "report",
        description = {
            "Writes one HTML file about a job: curves, phase transition, Pass@1 with intervals, checkpoints, samples,",
            "cost, recipe, provenance. It needs no other file and no network."
        })
public final class ReportCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JobOptions options;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; one that is there is replaced.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = output.toAbsolutePath().normalize();
        write(file, ReportPage.of(ReportData.of(options.records())));
        spec.commandLine().getOut().println("report: " + file);
        return CommandLine.ExitCode.OK;
    }

    /** The file appears when it is whole. */
    private static void write(Path file, String page) throws IOException {
        Path partial = Path.of(file + ".partial");
        try {
            Files.writeString(partial, page);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
