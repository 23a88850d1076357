package dev.tina.cli.job;

import dev.tina.cli.client.ExitStatus;
import dev.tina.cli.client.JobArgument;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.SystemOption.Gateway;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.follow.FollowedJob;
import dev.tina.cli.follow.SilenceOption;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows a job that is there already. */
@Command(
        name = "follow",
        description = {
            "Shows each step and each evaluation of a job as it comes, and at the end what was reached.",
            "Ctrl-C stops following, not the job. A pause by somebody is waited through; one by the job itself ends it."
        },
        exitCodeListHeading = ExitStatus.HEADING,
        exitCodeList = {
            ExitStatus.OK,
            ExitStatus.FAILED,
            ExitStatus.MISUSE,
            ExitStatus.NOTHING_LEARNED_SAID,
            ExitStatus.PAUSED_SAID
        })
public final class FollowCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JobArgument job;

    @Option(
            names = "--tail",
            paramLabel = "N",
            defaultValue = "10",
            description = "So many of the steps that are finished already are shown; ${DEFAULT-VALUE} by default.")
    private int tail;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SilenceOption silence;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (tail < 0) {
            throw console.misuse("--tail must be at least 0, was " + tail);
        }
        Gateway gateway = new Gateway(system.gateway(), false);
        TinaApi api = system.api(gateway.address(), Patience.JOB);
        JobAnswer followed = api.job(job.id(api));
        console.say("job " + followed.id() + " (" + followed.title() + "), " + followed.state() + " after step "
                + followed.step() + " of " + followed.steps() + ", at " + gateway.address() + "\n");
        return new FollowedJob(api, gateway, system.asTyped(), console).follow(followed, silence.limit(), tail);
    }
}
