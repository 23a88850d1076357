package dev.tina.cli.recipe;

import dev.tina.json.YamlText;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recipe a job is to be made from: the name of one that Tina has, or a file of one's own. */
public final class RecipeArgument {

    private RecipeArgument() {}

    /**
     * The body of the request that creates the job.
     *
     * @param recipe a name, or the path of a file that ends in {@code .yaml}
     * @throws CommandFailure where the file cannot be read
     */
    public static Map<String, @Nullable Object> request(String recipe, Map<String, @Nullable Object> overrides)
            throws IOException {
        Map<String, @Nullable Object> request = new LinkedHashMap<>();
        if (recipe.endsWith(".yaml") || recipe.endsWith(".yml")) {
            request.put("recipe", read(Path.of(recipe)));
        } else {
            request.put("preset", recipe);
        }
        request.put("overrides", overrides);
        return request;
    }

    private static Object read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("there is no recipe " + file.toAbsolutePath());
        }
        Object recipe = YamlText.value(file.toString(), Files.readString(file));
        if (recipe instanceof Map<?, ?> keys) {
            return keys;
        }
        throw new CommandFailure(file + " must hold the keys of a recipe, and holds " + recipe);
    }
}
