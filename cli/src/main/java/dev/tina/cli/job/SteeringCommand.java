package dev.tina.cli.job;

import dev.tina.cli.client.JobArgument;
import dev.tina.cli.client.JobsApi;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Changes a job's course by a command of the REST interface, and says how the job stands then. */
abstract class SteeringCommand implements Callable<Integer> {

    private final String command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JobArgument job;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    SteeringCommand(String command) {
        this.command = command;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        TinaApi api = system.api(Patience.QUESTION);
        JsonNode document = api.jobs().command(job.id(api), command);
        console.result(document, () -> List.of(line(JobsApi.typed(document), document)));
        return CommandLine.ExitCode.OK;
    }

    private static String line(JobAnswer job, JsonNode document) {
        String pending = document.path("pending").asString("");
        return "job " + job.shortId() + " (" + job.title() + ") is " + job.state() + " after step " + job.step()
                + " of " + job.steps()
                + (pending.isEmpty() ? "" : "; " + pending + " comes with the end of the step that runs");
    }
}
