package dev.tina.standalone.demo;

import dev.tina.standalone.CommandFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a job has cost, and what the paper says its own training did. */
@Command(
        name = "cost",
        description = "Shows what a job has cost, by role and device, beside the paper's table of costs.")
public final class CostCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Parameters(paramLabel = "JOB", description = "A job's id.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String job;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the system; .tina/data beside the script by default.")
    private @Nullable Path data;

    @Option(names = "--against", paramLabel = "URL", description = "Uses the system behind this gateway.")
    private @Nullable URI against;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var http = new PatientHttp(against == null ? running() : against, PATIENCE);
        PrintWriter out = spec.commandLine().getOut();
        CostTable.ours(job, http.get("/api/v1/jobs/" + job)).forEach(out::println);
        out.println();
        CostTable.published(http.get("/api/v1/costs/published")).forEach(out::println);
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private URI running() throws IOException {
        Path folder = RunningSystem.folder(data);
        return RunningSystem.gateway(folder)
                .orElseThrow(() -> new CommandFailure("no system runs on " + folder
                        + "; start one with './tina up' or name a gateway with --against"));
    }
}
