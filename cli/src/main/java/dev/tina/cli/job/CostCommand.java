package dev.tina.cli.job;

import dev.tina.cli.client.SystemOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var http = system.http(PATIENCE);
        PrintWriter out = spec.commandLine().getOut();
        CostTable.ours(job, http.get("/api/v1/jobs/" + job)).forEach(out::println);
        out.println();
        CostTable.published(http.get("/api/v1/costs/published")).forEach(out::println);
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
