package dev.tina.cli.job;

import dev.tina.cli.client.JobAnswers.Checkpoint;
import dev.tina.cli.client.JobAnswers.Job;
import dev.tina.cli.client.JobsApi;
import dev.tina.cli.client.SilenceOption;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.recipe.Overrides;
import dev.tina.cli.recipe.RecipeArgument;
import dev.tina.supervisor.command.StartedSystem;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains by a recipe and follows the job, on the system that runs or on one started for it. */
@Command(
        name = "train",
        description = {
            "Creates a job from a recipe, with keys that differ, and follows it.",
            "Uses the system that runs on the data folder; starts one for the job where none does."
        })
public final class TrainCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, @Nullable Object> request = RecipeArgument.request(recipe, Overrides.of(settings));
        Optional<URI> running = system.running();
        if (running.isPresent()) {
            return exitCode(train(running.get(), request));
        }
        var options = StartedSystem.Options.of(system.folder(), system.folder(), null, keep);
        try (var own = StartedSystem.start(options, this::say)) {
            JobResult result = train(own.gateway(), request);
            own.leaveIfWanted(this::say);
            return exitCode(result);
        }
    }

    /** A failed evaluation is told of when it fails; it neither ends the training nor goes by unnoticed. */
    private static int exitCode(JobResult result) {
        return result.failedEvaluations().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private JobResult train(URI address, Map<String, @Nullable Object> request)
            throws IOException, InterruptedException {
        var gateway = new JobsApi(system.http(address, PATIENCE));
        Job job = gateway.createJob(request);
        say("job " + job.id() + ", " + job.steps() + " steps, at " + address + "\n");
        JobResult result = new JobWatch(gateway, this::say, silence.limit()).follow(job.id());
        say("");
        new JobSummary(result).lines().forEach(this::say);
        for (Checkpoint checkpoint : gateway.checkpoints(job.id())) {
            if (checkpoint.policyVersion() == result.policyVersion()) {
                say("adapter:   " + checkpoint.uri() + " (policy version " + checkpoint.policyVersion() + ", sha256 "
                        + checkpoint.sha256() + ")");
            }
        }
        return result;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
