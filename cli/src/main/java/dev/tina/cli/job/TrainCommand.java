package dev.tina.cli.job;

import dev.tina.cli.client.JobResult;
import dev.tina.cli.client.JobWatch;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SilenceOption;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.WaitingClock;
import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.recipe.Overrides;
import dev.tina.cli.recipe.RecipeArgument;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains by a recipe and follows the job, on the system that runs or on one started for it. */
@Command(
        name = "train",
        description = {
            "Creates a job from a recipe, with keys that differ, and follows it.",
            "Uses the system that runs on the data folder; starts one for the job where none does."
        })
public final class TrainCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "RECIPE",
            description = "A recipe's name, NAME@VARIANT, or a file of your own that ends in .yaml.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String recipe;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A key that differs, such as lora.rank=16; may be repeated.")
    private List<String> settings = List.of();

    @Option(names = "--keep", description = "Leaves a system that was started for the job running.")
    private boolean keep;

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
        Map<String, @Nullable Object> request = RecipeArgument.request(recipe, Overrides.of(settings));
        JobResult result = system.use(keep, console::say, gateway -> train(gateway, request));
        // a failed evaluation is told of when it fails; it neither ends the training nor goes by unnoticed
        return result.failedEvaluations().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private JobResult train(URI gateway, Map<String, @Nullable Object> request)
            throws IOException, InterruptedException {
        TinaApi api = system.api(gateway, Patience.JOB);
        JobAnswer job = api.createJob(request);
        console.say("job " + job.id() + ", " + job.steps() + " steps, at " + gateway + "\n");
        JobResult result =
                new JobWatch(api, new JobLines(console::say), silence.limit(), WaitingClock.SYSTEM).follow(job.id());
        console.say("");
        new JobSummary(result).lines().forEach(console::say);
        for (CheckpointAnswer checkpoint : api.checkpoints(job.id())) {
            if (checkpoint.policyVersion() == result.job().lastVersion()) {
                console.say("adapter:   " + checkpoint.uri() + " (policy version " + checkpoint.policyVersion()
                        + ", sha256 " + checkpoint.sha256() + ")");
            }
        }
        return result;
    }
}
