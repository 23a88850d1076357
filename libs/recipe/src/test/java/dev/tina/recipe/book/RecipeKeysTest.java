package dev.tina.recipe.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.common.InvalidInput;
import dev.tina.json.RecordKeys;
import dev.tina.json.StrictJson;
import dev.tina.json.YamlText;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.RewardChoice;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The table of keys in docs/recipes.md, held against the code. */
class RecipeKeysTest {

    private static final Path DOCUMENT = Path.of("../../docs/recipes.md");

    /** Wrong values to try, in turn: each key refuses one of them. */
    private static final List<String> WRONG = List.of("-7", "''", "-7.5", "{no: 1}", "[{no: 1}]");

    private static final List<String> TYPES = List.of(
            "a whole number",
            "a number",
            "true or false",
            "a text",
            "a list",
            "keys with values",
            "an object",
            "a duration such as PT5M",
            "a date such as 2026-11-30");

    private static final List<String> TOLD_BESIDE_THEIR_PARTS =
            List.of("evaluation", "budget", "rewards", "prompt.examples");

    /** What must stand beside a key. */
    private static final Map<String, String> CONTEXT = Map.of(
            "evaluation", "{taskSet: tiny/heldout}",
            "rewards[]", "{name: accuracy}",
            "prompt.examples[]", "{problem: a, answer: b}");

    private final RecipeBook book = new RecipeBook();
    private final JsonNode defaults =
            book.layers(null, tree("{evaluation: {}, budget: {}}"), null).whole();

    @Test
    void documentTellsEveryKeyWithItsDefaultAndWhatIsAllowed() throws IOException {
        List<String> told = Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.equals("## Keys"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                .toList();
        assertThat(told).containsExactlyElementsOf(rows("", Recipe.class));
    }

    @Test
    void everyToldKeyIsKnownAndAMisspeltOneIsToldWithTheNearest() throws IOException {
        assertThat(Files.readAllLines(DOCUMENT).stream()
                        .dropWhile(line -> !line.equals("## Keys"))
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.substring(3, line.indexOf('`', 3)))
                        .filter(key -> !key.contains("[]")))
                .allSatisfy(key -> assertThat(RecipeKeys.problemOf(key)).isEmpty());
        assertThat(RecipeKeys.problemOf("taskFilter.family")).isEmpty();
        assertThat(RecipeKeys.problemOf("prompt.variables.enable_thinking")).isEmpty();
        assertThat(RecipeKeys.problemOf("lora.ranks"))
                .contains("no recipe has the key lora.ranks; did you mean lora.rank?");
        assertThat(RecipeKeys.problemOf("rank")).contains("no recipe has the key rank; did you mean lora.rank?");
        assertThat(RecipeKeys.problemOf("objective.loss"))
                .contains("no recipe has the key objective.loss; did you mean loss?");
        assertThat(RecipeKeys.problemOf("something.altogether"))
                .contains("no recipe has the key something.altogether; ./tina recipes show NAME shows them all");
    }

    private List<String> rows(String path, Class<?> type) {
        List<String> rows = new ArrayList<>();
        for (RecordComponent key : RecordKeys.of(type)) {
            String at = path.isEmpty() ? key.getName() : path + "." + key.getName();
            Optional<Class<?>> parts = at.equals("evaluation.sampling") ? Optional.empty() : parts(key);
            if (parts.isEmpty() || TOLD_BESIDE_THEIR_PARTS.contains(at)) {
                rows.add("| `%s` | %s | %s".formatted(at, usual(at), allowed(at)));
            }
            parts.ifPresent(inner -> rows.addAll(rows(key.getType() == List.class ? at + "[]" : at, inner)));
        }
        return rows;
    }

    /** The record that the key's value, or each of its elements, is. */
    private static Optional<Class<?>> parts(RecordComponent key) {
        Type type = key.getType() == List.class && key.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : key.getType();
        return type instanceof Class<?> part && part.isRecord() ? Optional.of(part) : Optional.empty();
    }

    private String usual(String path) {
        if (path.contains("[].")) {
            JsonNode part = StrictJson.mapper().valueToTree(new RewardChoice("accuracy", 1, null));
            String key = path.substring(path.indexOf("[].") + 3);
            return path.startsWith("rewards") && !key.equals("name") ? text(part.path(key)) : "must be given";
        }
        if (path.equals("evaluation") || path.equals("budget")) {
            return "null";
        }
        JsonNode at = defaults;
        for (String key : path.split("\\.", -1)) {
            at = at.path(key);
        }
        return at.isContainer() ? "as in `defaults.yaml`" : text(at);
    }

    private static String text(JsonNode value) {
        return value.isString() && value.asString().isEmpty() ? "empty" : value.asString("null");
    }

    private String allowed(String path) {
        String first = "";
        for (String wrong : WRONG) {
            Optional<InvalidInput> refused = refusal(path, wrong);
            if (refused.isPresent() && refused.get().field().equals(path.replace("[]", "[0]"))) {
                String allowed = refused.get().allowed().replace("given: ", "");
                if (!TYPES.contains(allowed)) {
                    return allowed;
                }
                first = first.isEmpty() ? allowed : first;
            }
        }
        return first;
    }

    private Optional<InvalidInput> refusal(String path, String wrong) {
        ObjectNode recipe = (ObjectNode) tree("{base: m, taskSet: tiny/train}");
        String flow = wrong;
        String[] keys = path.split("\\.", -1);
        for (int i = keys.length - 1; i >= 0; i--) {
            String upTo = String.join(".", List.of(keys).subList(0, i));
            String key = keys[i].replace("[]", "");
            flow = keys[i].endsWith("[]") ? "[" + flow + "]" : flow;
            ObjectNode around = (ObjectNode) tree(CONTEXT.getOrDefault(upTo, "{}"));
            around.set(key, tree("{x: " + flow + "}").get("x"));
            flow = around.toString();
        }
        recipe.setAll((ObjectNode) tree(flow));
        try {
            book.resolve(null, recipe, null);
            return Optional.empty();
        } catch (InvalidInput e) {
            return Optional.of(e);
        }
    }

    private static JsonNode tree(String yaml) {
        return StrictJson.mapper().valueToTree(YamlText.value("test", yaml));
    }
}
