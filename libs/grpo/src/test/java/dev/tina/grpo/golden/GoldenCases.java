package dev.tina.grpo.golden;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference steps: whole GRPO steps as TRL's trainer took them, see the golden folder's README. */
public final class GoldenCases {

    private static final Path RESOURCES = Path.of("src/test/resources/golden");
    private static final JsonNode CASES =
            new JsonMapper().readTree(RESOURCES.resolve("grpo/cases.json").toFile());

    private GoldenCases() {}

    /** Every case, each under its name. */
    public static Stream<GoldenCase> all() {
        return names().stream().map(GoldenCases::named);
    }

    /** One case. */
    public static GoldenCase named(String name) {
        return new GoldenCase(name, CASES, CASES.path("cases").path(name));
    }

    /** The base model's folder. */
    public static Path model() {
        return RESOURCES.resolve("models/qwen2-untied");
    }

    /** The folder of the case's expected adapters: the test resources', or where that lacks it the larger one's. */
    public static Path adapters(GoldenCase golden) {
        Path own = RESOURCES.resolve("grpo").resolve(golden.adapterFile());
        return Files.exists(own) ? own : shared().resolve("golden/grpo").resolve(golden.adapterFile());
    }

    private static List<String> names() {
        return CASES.path("cases").properties().stream().map(Map.Entry::getKey).toList();
    }

    /** The folder of larger material beside the repository, which need not exist. */
    private static Path shared() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve("shared/golden"))) {
            folder = folder.getParent();
        }
        return folder.resolve("shared");
    }
}
