package dev.tina.recipe.book;

import dev.tina.json.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import tools.jackson.databind.node.ObjectNode;

/** Reads the folder {@code recipes} as it is packed beside this class, in a jar or in a folder of classes. */
final class PackedRecipes {

    private static final String FOLDER = "recipes/";
    private static final String ENDING = ".yaml";

    private PackedRecipes() {}

    /** Each file's keys, by the recipe's name. */
    static Map<String, ObjectNode> trees() {
        try {
            Map<String, ObjectNode> trees = new TreeMap<>();
            for (String file : files()) {
                String name = file.substring(0, file.length() - ENDING.length());
                trees.put(name, YamlText.mapping(name, text(file)));
            }
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> files() throws IOException {
        return beside(resource("defaults" + ENDING)).stream()
                .filter(name -> name.endsWith(ENDING) && !name.contains("/"))
                .toList();
    }

    /** The names, within the folder, of what lies beside a resource. */
    private static List<String> beside(URL one) throws IOException {
        if (one.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(FOLDER))
                    .map(name -> name.substring(FOLDER.length()))
                    .toList();
        }
        Path folder = Objects.requireNonNull(Path.of(URI.create(one.toString())).getParent());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static String text(String file) throws IOException {
        try (InputStream in = resource(file).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static URL resource(String file) {
        return Objects.requireNonNull(
                PackedRecipes.class.getResource("/" + FOLDER + file), file + " is not among the recipes");
    }
}
