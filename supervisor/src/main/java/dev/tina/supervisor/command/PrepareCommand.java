package dev.tina.supervisor.command;

import dev.tina.supervisor.Home;
import dev.tina.supervisor.dist.DistributionPreparer;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes what was built ready to start quickly; the script runs it after a build. */
@Command(
        name = "prepare",
        hidden = true,
        description = "Unpacks the services that were built, and makes the caches that let them start quickly.")
public final class PrepareCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        new DistributionPreparer(Home.find()).run(step -> {
            out.println("  " + step);
            out.flush();
        });
        return CommandLine.ExitCode.OK;
    }
}
