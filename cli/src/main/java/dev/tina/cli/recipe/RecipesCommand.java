package dev.tina.cli.recipe;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.dist.Distribution;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists the recipes, and shows one whole; asks the trainer's own code, which needs no running system. */
@Command(
        name = "recipes",
        description = {
            "Lists the recipes a job can be made from; they lie in the folder recipes.",
            "A variant is taken as NAME@VARIANT."
        })
public final class RecipesCommand implements Callable<Integer> {

    private static final String PROGRAM = "dev.tina.recipe.book.RecipeCommand";
    private static final long DEADLINE_SECONDS = 60;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return run(List.of("list"));
    }

    /** Shows one. */
    @Command(
            name = "show",
            description = "Shows a recipe with every key, and where each value comes from.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "NAME", description = "A recipe, or NAME@VARIANT.") String name,
            @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A key that differs; may be repeated.")
                    List<String> settings)
            throws IOException, InterruptedException {
        String overrides =
                JsonMapper.shared().writeValueAsString(Overrides.of(settings == null ? List.of() : settings));
        return run(List.of("show", name, overrides));
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(new Distribution(Home.find()).program("trainer-service", PROGRAM));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new CommandFailure("the recipes could not be read within " + DEADLINE_SECONDS + " s");
        }
        PrintWriter to = process.exitValue() == 0
                ? spec.commandLine().getOut()
                : spec.commandLine().getErr();
        to.print(said);
        to.flush();
        return process.exitValue();
    }
}
