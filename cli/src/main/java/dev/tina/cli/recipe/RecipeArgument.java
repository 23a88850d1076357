package dev.tina.cli.recipe;

import dev.tina.common.FilePlace;
import dev.tina.common.InvalidInput;
import dev.tina.json.YamlText;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.DottedKeys;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.recipe.book.RecipePaths;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The recipe a job is to be made from: the name of one that Tina has, or a file of one's own. */
public final class RecipeArgument {

    private RecipeArgument() {}

    /** Whether it is the path or the address of a file, since it ends in {@code .yaml} or {@code .yml}. */
    public static boolean isFile(String recipe) {
        return recipe.endsWith(".yaml") || recipe.endsWith(".yml");
    }

    /**
     * The body of the request that creates the job.
     *
     * @param recipe a name, or the path of a file that ends in {@code .yaml}
     * @param overrides keys that differ, in which paths are whole
     * @throws CommandFailure where the file cannot be read
     */
    public static Map<String, @Nullable Object> request(String recipe, Map<String, @Nullable Object> overrides)
            throws IOException {
        Map<String, @Nullable Object> request = new LinkedHashMap<>();
        request.put("recipe", isFile(recipe) ? PlainKeys.of(file(recipe)) : recipe);
        request.put("overrides", overrides);
        return request;
    }

    /**
     * The whole recipe, as the trainer would read it.
     *
     * @param base in the place of the recipe's; null for none
     * @throws InvalidInput naming the key that is wrong
     */
    public static Recipe resolved(String recipe, Map<String, @Nullable Object> overrides, @Nullable Path base)
            throws IOException {
        ObjectNode keys = PlainKeys.tree(overrides);
        if (base != null) {
            keys.put("base", base.toString());
        }
        RecipeBook book = new RecipeBook();
        if (isFile(recipe)) {
            return book.resolve(null, file(recipe), keys);
        }
        try {
            return book.resolve(recipe, null, keys);
        } catch (InvalidInput e) {
            throw e.field().equals("preset") ? e.named("recipe") : e;
        }
    }

    /** The keys of a file, one within another; its paths begin at the file, and are whole here. */
    static ObjectNode file(String name) throws IOException {
        Path file = place(name);
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("there is no recipe " + file);
        }
        ObjectNode keys = DottedKeys.nested(YamlText.mapping(name, Files.readString(file)));
        return RecipePaths.absolute(keys, Objects.requireNonNull(file.getParent()));
    }

    private static Path place(String name) {
        try {
            return FilePlace.within(Path.of(""), name);
        } catch (InvalidPathException e) {
            throw new CommandFailure("a recipe's file cannot be " + name + ": " + e.getReason(), e);
        }
    }
}
