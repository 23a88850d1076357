package dev.tina.cli.recipe;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The recipes of a folder: their names, their variants and the keys that a recipe can have. */
public final class KnownRecipes {

    private static final String ENDING = ".yaml";
    private static final String TASK_FILTER = "taskFilter.";

    private final Path folder;
    private final Set<String> keys = new TreeSet<>();

    private KnownRecipes(Path folder) throws IOException {
        this.folder = folder;
        Map<?, ?> defaults = read("defaults");
        Map<?, ?> parts = read("parts");
        addKeys("", defaults);
        addKeys("evaluation.", inner(parts, "evaluation"));
        addKeys("evaluation.sampling.", inner(defaults, "sampling"));
        addKeys("budget.", inner(parts, "budget"));
    }

    /** Empty where the folder holds no recipes. */
    public static Optional<KnownRecipes> in(Path folder) throws IOException {
        return Files.isRegularFile(folder.resolve("defaults" + ENDING))
                ? Optional.of(new KnownRecipes(folder))
                : Optional.empty();
    }

    /** What is wrong with a key's path; empty for nothing. */
    public Optional<String> problemOfKey(String path) {
        return keys.contains(path) || path.startsWith(TASK_FILTER)
                ? Optional.empty()
                : Optional.of("no recipe has the key " + path + Nearest.hint(path, keys));
    }

    /** What is wrong with the name of a recipe, or NAME@VARIANT; empty for nothing. */
    public Optional<String> problemOfRecipe(String recipe) throws IOException {
        String[] parts = recipe.split("@", 2);
        Set<String> names = names();
        if (!names.contains(parts[0])) {
            return Optional.of("there is no recipe " + parts[0] + Nearest.hint(parts[0], names));
        }
        Set<String> variants = variants(parts[0]);
        return parts.length == 1 || variants.contains(parts[1])
                ? Optional.empty()
                : Optional.of(parts[0] + " has no variant " + parts[1] + Nearest.hint(parts[1], variants));
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> !name.equals("defaults") && !name.equals("parts"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Set<String> variants(String recipe) throws IOException {
        Set<String> variants = new TreeSet<>();
        Set<Object> seen = new HashSet<>();
        for (Object name = recipe; name != null && seen.add(name); ) {
            Map<?, ?> keysOfIt = read(name.toString());
            inner(keysOfIt, "variants").keySet().forEach(variant -> variants.add(variant.toString()));
            name = keysOfIt.get("extends");
        }
        return variants;
    }

    private void addKeys(String prefix, Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            keys.add(prefix + entry.getKey());
            if (entry.getValue() instanceof Map<?, ?> inner) {
                addKeys(prefix + entry.getKey() + ".", inner);
            }
        }
    }

    private Map<?, ?> read(String name) throws IOException {
        Path file = folder.resolve(name + ENDING);
        @Nullable Object whole = PlainYaml.read(file.toString(), Files.readString(file));
        if (whole instanceof Map<?, ?> map) {
            return map;
        }
        throw new CommandFailure(file + " must hold the keys of a recipe");
    }

    private static Map<?, ?> inner(Map<?, ?> map, String key) {
        return map.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
    }
}
