package dev.tina.cli.device.plan;

import dev.tina.cli.client.ExitStatus;
import dev.tina.cli.recipe.Overrides;
import dev.tina.cli.recipe.RecipeArgument;
import dev.tina.hub.base.BaseFolders;
import dev.tina.hub.settings.HubSettings;
import dev.tina.modelfiles.config.ConfigReader;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.plan.price.PriceList;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.memory.RecipeMemory;
import dev.tina.supervisor.Home;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a recipe takes of a device's memory and time; needs no running system and no device. */
@Command(
        name = "plan",
        description = {
            "Tells what memory a recipe takes, part by part, what fits at most, and how long it will take.",
            "Needs neither a running system nor the device; docs/plan.md says what the figures come from."
        },
        exitCodeListHeading = ExitStatus.HEADING,
        exitCodeList = {ExitStatus.OK, ExitStatus.FAILED, ExitStatus.MISUSE})
public final class PlanCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "RECIPE",
            description = "A recipe's name, NAME@VARIANT, or a file of your own that ends in .yaml.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String recipe;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A key that differs, such as microBatchTokens=4096; may be repeated.")
    private List<String> settings = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private PlanOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException {
        Recipe whole = RecipeArgument.resolved(recipe, Overrides.of(settings), options.model);
        Path base = options.model == null
                ? new BaseFolders(Home.find().root(), HubSettings.ofProcess()).of(whole.baseFolder())
                : options.model;
        ModelConfig config = ConfigReader.read(base.resolve(ModelFolder.CONFIG));
        PlannedMachine machine = PlannedMachine.of(options.device, options.memory(), options.share);
        RecipeMemory sizes = RecipeMemory.of(whole, config);
        PlanRun run = new PlanRun(machine, sizes, options.rolloutPrecision);
        PlanDocument.Trainer trainer = run.trainer();
        PlanDocument.Rollout rollout = run.rollout();
        PlanDocument plan = new PlanDocument(
                recipe,
                base.toString(),
                run.parameters(),
                machine,
                trainer,
                rollout,
                trainer.bytes() + rollout.bytes(),
                expected(whole, sizes, machine, trainer, rollout));
        console.result(plan, () -> PlanMemoryText.of(plan));
        return trainer.refusal() == null ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private @Nullable PlannedTime expected(
            Recipe whole,
            RecipeMemory sizes,
            PlannedMachine machine,
            PlanDocument.Trainer trainer,
            PlanDocument.Rollout rollout)
            throws IOException {
        DeviceRates rates = rates(machine);
        if (rates == null) {
            return null;
        }
        int groups = Math.max(1, rollout.sequences() / sizes.step().groupSize());
        return new PlannedSpeed(rates, options.rolloutPrecision, PriceList.at(options.prices))
                .of(whole, sizes, machine.name(), groups, trainer.layersKept());
    }

    private @Nullable DeviceRates rates(PlannedMachine machine) throws IOException {
        if (options.measured != null) {
            return DeviceRates.measured(options.measured);
        }
        return machine.sheet() == null ? null : DeviceRates.of(machine.sheet());
    }
}
