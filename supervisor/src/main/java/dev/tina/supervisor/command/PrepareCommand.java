package dev.tina.supervisor.command;

import dev.tina.supervisor.Home;
import dev.tina.supervisor.dist.DistributionPreparer;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes what was built ready to start quickly; the script runs it after a build. */
@Command(
        name = "prepare",
        hidden = true,
        description = "Unpacks the services that were built, and makes the caches that let them start quickly.")
public final class PrepareCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    /** @param folder of what can be started now */
    private record Prepared(String folder) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.find();
        new DistributionPreparer(home).run(step -> console.say("  " + step));
        console.result(new Prepared(home.distribution().toString()), List::of);
        return CommandLine.ExitCode.OK;
    }
}
