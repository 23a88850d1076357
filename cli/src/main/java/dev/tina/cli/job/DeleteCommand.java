package dev.tina.cli.job;

import dev.tina.cli.client.JobArgument;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.supervisor.CommandFailure;
import dev.tina.terminal.CommandOutput;
import java.io.Console;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes a job. */
@Command(
        name = "delete",
        description = {
            "Deletes a job that has ended, with its adapters, states and texts; what it has cost stays counted.",
            "Asks before, where somebody looks; elsewhere it needs --yes."
        })
public final class DeleteCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JobArgument job;

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    private record Deleted(String id, String name, boolean deleted) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        TinaApi api = system.api(Patience.QUESTION);
        JobAnswer meant = api.job(job.id(api));
        String called = "job " + meant.id() + " (" + meant.title() + ", " + meant.state() + " after step "
                + meant.step() + " of " + meant.steps() + ")";
        if (!yes && !isWanted(called)) {
            console.say("nothing is deleted");
            return CommandLine.ExitCode.SOFTWARE;
        }
        api.jobs().delete(meant.id());
        console.result(new Deleted(meant.id(), meant.title(), true), () -> List.of("deleted " + called));
        return CommandLine.ExitCode.OK;
    }

    private static boolean isWanted(String called) {
        if (!CommandOutput.isTerminal()) {
            throw new CommandFailure(
                    "delete asks before it deletes, and nobody is here to answer; --yes deletes " + called);
        }
        Console terminal = Objects.requireNonNull(System.console(), "a terminal has one");
        String answer = terminal.readLine("Delete %s for good? [y/N] ", called);
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
