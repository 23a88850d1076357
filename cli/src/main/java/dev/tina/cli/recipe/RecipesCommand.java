package dev.tina.cli.recipe;

import dev.tina.common.InvalidInput;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.recipe.book.RecipeSummary;
import dev.tina.recipe.book.RecipeView;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Lists the recipes, and shows one whole; needs no running system. */
@Command(
        name = "recipes",
        description = {
            "Lists the recipes a job can be made from; they lie in the folder recipes.",
            "A variant is taken as NAME@VARIANT."
        })
public final class RecipesCommand implements Callable<Integer> {

    /** The recipes, each in a line. */
    private record Listed(List<RecipeSummary> data) {}

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() {
        RecipeBook book = new RecipeBook();
        console.result(
                new Listed(book.files().stream()
                        .map(file -> RecipeSummary.of(book, file))
                        .toList()),
                () -> RecipeList.of(book));
        return CommandLine.ExitCode.OK;
    }

    /** Shows one. */
    @Command(
            name = "show",
            description = "Shows a recipe with every key, and where each value comes from.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(
                            paramLabel = "RECIPE",
                            description = "A recipe's name, NAME@VARIANT, or a file of your own that ends in .yaml.")
                    String name,
            @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A key that differs; may be repeated.")
                    List<String> settings,
            @Mixin CommandOutput output)
            throws IOException {
        RecipeView view = view(name, PlainKeys.tree(Overrides.of(settings == null ? List.of() : settings)));
        output.result(view, () -> RecipeText.of(view));
        return CommandLine.ExitCode.OK;
    }

    private static RecipeView view(String name, ObjectNode overrides) throws IOException {
        RecipeBook book = new RecipeBook();
        if (RecipeArgument.isFile(name)) {
            String file = String.valueOf(Path.of(name).getFileName());
            return RecipeView.of(book, file, RecipeArgument.file(name), overrides);
        }
        try {
            return RecipeView.of(book, name, overrides);
        } catch (InvalidInput e) {
            throw e.field().equals("preset") ? e.named("recipe") : e;
        }
    }
}
