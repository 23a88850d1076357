package dev.tina.recipe.book;

import dev.tina.common.FilePlace;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Knows which keys of a recipe hold places on this machine, and gives relative ones their whole path. Names of the hub, of
 * data sets that were sent to the system and of generated sets are no places. What is no path stays as it is written, for
 * the reader of the recipe to refuse.
 */
public final class RecipePaths {

    private static final String HUB = "hf:";
    private static final List<String> KINDS_OF_FILES = List.of("jsonl", "csv", "parquet", "folder");
    private static final String OTHER_SETS = "against=";

    private RecipePaths() {}

    /**
     * The same keys with whole paths.
     *
     * @param keys within one another, without dots
     * @param folder that relative paths begin at
     */
    public static ObjectNode absolute(ObjectNode keys, Path folder) {
        ObjectNode whole = keys.deepCopy();
        change(whole, "base", base -> base(base, folder));
        change(whole, "taskSet", name -> taskSet(name, folder));
        change(whole.path("evaluation"), "taskSet", name -> taskSet(name, folder));
        whole.path("variants").forEach(variant -> {
            if (variant instanceof ObjectNode keysOfVariant) {
                keysOfVariant.setAll(absolute(keysOfVariant, folder));
            }
        });
        return whole;
    }

    private static void change(JsonNode keys, String key, UnaryOperator<String> change) {
        if (keys instanceof ObjectNode object && object.path(key).isString()) {
            object.put(key, change.apply(object.path(key).asString()));
        }
    }

    /** A base's folder, or its name on the hub. */
    public static String base(String written, Path folder) {
        return written.startsWith(HUB) || written.isBlank() ? written : place(written, folder);
    }

    /** A task set's name: in it the path of a file or a folder, and in what follows {@code against=}. */
    public static String taskSet(String name, Path folder) {
        int question = name.indexOf('?');
        String bare = question < 0 ? name : name.substring(0, question);
        int colon = bare.indexOf(':');
        String kind = colon < 0 ? "" : bare.substring(0, colon);
        if (KINDS_OF_FILES.contains(kind) && colon < bare.length() - 1) {
            bare = kind + ":" + place(bare.substring(colon + 1), folder);
        } else if (FilePlace.isFileName(bare)) {
            bare = "jsonl:" + place(bare, folder);
        }
        return question < 0 ? bare : bare + "?" + query(name.substring(question + 1), folder);
    }

    private static String query(String query, Path folder) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.startsWith(OTHER_SETS) ? against(pair, folder) : pair)
                .collect(Collectors.joining("&"));
    }

    private static String against(String pair, Path folder) {
        String names = pair.substring(OTHER_SETS.length());
        try {
            String plain = URLDecoder.decode(names.replace("+", "%2B"), StandardCharsets.UTF_8);
            return OTHER_SETS
                    + Arrays.stream(plain.split(",", -1))
                            .map(name -> taskSet(name, folder))
                            .collect(Collectors.joining(","))
                            .replace("%", "%25")
                            .replace("&", "%26")
                            .replace("?", "%3F");
        } catch (IllegalArgumentException e) {
            return pair;
        }
    }

    private static String place(String written, Path folder) {
        try {
            return FilePlace.within(folder, written).toString();
        } catch (InvalidPathException e) {
            return written;
        }
    }
}
