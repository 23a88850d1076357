package dev.tina.cli.report;

import dev.tina.cli.client.JobArgument;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.common.AtomicFile;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

    /** The job, and the file that tells of it. */
    private record Written(String job, String file) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = output.toAbsolutePath().normalize();
        TinaApi api = system.api(Patience.QUESTION);
        ReportData data = ReportData.of(api, job.id(api));
        AtomicFile.write(file, ReportPage.of(data));
        console.result(new Written(data.job().id(), file.toString()), () -> List.of("report: " + file));
        return CommandLine.ExitCode.OK;
    }
}
