package dev.tina.cli.job;

import dev.tina.cli.client.ExitStatus;
import dev.tina.cli.client.JobsApi;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.SystemOption.Gateway;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.follow.FollowedJob;
import dev.tina.cli.follow.NextCommands;
import dev.tina.cli.follow.SilenceOption;
import dev.tina.cli.recipe.Overrides;
import dev.tina.cli.recipe.RecipeArgument;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Trains by a recipe and follows the job, on the system that runs or on one started for it. */
@Command(
        name = "train",
        description = {
            "Creates a job from a recipe, with keys that differ, and follows it.",
            "Uses the system that runs on the data folder; starts one for the job where none does."
        },
        exitCodeListHeading = ExitStatus.HEADING,
        exitCodeList = {
            ExitStatus.OK,
            ExitStatus.FAILED,
            ExitStatus.MISUSE,
            ExitStatus.NOTHING_LEARNED_SAID,
            ExitStatus.PAUSED_SAID
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

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private LabelOptions labels;

    @Option(
            names = "--dry-run",
            description = "Makes no job: shows the recipe, the first prompts, what is too long or held out in vain, and"
                    + " what it will take.")
    private boolean dryRun;

    @Option(names = "--detach", description = "Creates the job and leaves it, and the system, running.")
    private boolean detach;

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
        Map<String, @Nullable Object> request =
                new LinkedHashMap<>(RecipeArgument.request(recipe, Overrides.of(settings)));
        labels.addTo(request);
        return system.use(keep || detach, console::say, gateway -> train(gateway, request));
    }

    private int train(Gateway gateway, Map<String, @Nullable Object> request) throws IOException, InterruptedException {
        TinaApi api = system.api(gateway.address(), Patience.JOB);
        if (dryRun) {
            JsonNode plan = api.jobs().plan(request);
            console.result(plan, () -> PlanText.of(JobsApi.planned(plan)));
            return CommandLine.ExitCode.OK;
        }
        JobAnswer job = api.createJob(request);
        console.say("job " + job.id() + (job.name() == null ? "" : " (" + job.name() + ")") + ", " + job.steps()
                + " steps, at " + gateway.address() + "\n");
        if (detach) {
            JsonNode document = api.jobs().document(job.id());
            console.result(document, new NextCommands(job, gateway, system.asTyped())::whileItRuns);
            return CommandLine.ExitCode.OK;
        }
        return new FollowedJob(api, gateway, system.asTyped(), console).follow(job, silence.limit(), Integer.MAX_VALUE);
    }
}
