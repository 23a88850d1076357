package dev.tina.cli.job;

import dev.tina.cli.client.JobArgument;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a job has cost, and what the paper says its own training did. */
@Command(
        name = "cost",
        description = "Shows what a job has cost, by role and device, beside the paper's table of costs.")
public final class CostCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JobArgument job;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        TinaApi api = system.api(Patience.QUESTION);
        CostTable.ours(job.id(), api.job(job.id()).cost()).forEach(console::say);
        console.say("");
        CostTable.published(api.publishedCosts()).forEach(console::say);
        return CommandLine.ExitCode.OK;
    }
}
