package dev.tina.cli.recipe;

import dev.tina.json.StrictJson;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.recipe.book.RecipeView;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the recipes, and shows one whole; needs no running system. */
@Command(
        name = "recipes",
        description = {
            "Lists the recipes a job can be made from; they lie in the folder recipes.",
            "A variant is taken as NAME@VARIANT."
        })
public final class RecipesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        return print(RecipeList.of(new RecipeBook()));
    }

    /** Shows one. */
    @Command(
            name = "show",
            description = "Shows a recipe with every key, and where each value comes from.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "NAME", description = "A recipe, or NAME@VARIANT.") String name,
            @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A key that differs; may be repeated.")
                    List<String> settings) {
        var overrides = Overrides.of(settings == null ? List.of() : settings);
        return print(RecipeText.of(
                RecipeView.of(new RecipeBook(), name, StrictJson.mapper().valueToTree(overrides))));
    }

    private int print(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
