package dev.tina.cli.report;

import dev.tina.cli.client.JobArgument;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.common.AtomicFile;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    private JobArgument job;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; one that is there is replaced.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = output.toAbsolutePath().normalize();
        ReportData data = ReportData.of(system.api(Patience.QUESTION), job.id());
        AtomicFile.write(file, ReportPage.of(data));
        console.say("report: " + file);
        return CommandLine.ExitCode.OK;
    }
}
