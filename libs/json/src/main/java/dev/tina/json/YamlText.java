package dev.tina.json;

import dev.tina.common.InvalidInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.node.ObjectNode;

/** Reads YAML of plain values; a key that stands twice is refused. */
public final class YamlText {

    private YamlText() {}

    /** A date stays the text it is written as. */
    private static final class PlainValues extends SafeConstructor {

        PlainValues(LoaderOptions options) {
            super(options);
            yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
        }
    }

    /** The mapping that a document holds; throws {@link InvalidInput} with the place where it is none. */
    public static ObjectNode mapping(String name, String text) {
        if (StrictJson.mapper().valueToTree(value(name, text)) instanceof ObjectNode mapping) {
            return mapping;
        }
        throw new InvalidInput(name, text.strip().lines().findFirst().orElse(""), "keys with their values");
    }

    /**
     * The value that a document holds: a text, a number, a truth value, a list, a map or null.
     *
     * @param name of what is read, for the refusal
     * @throws InvalidInput with the place where the text is no YAML
     */
    public static @Nullable Object value(String name, String text) {
        try {
            return reader().load(text);
        } catch (YAMLException e) {
            throw refusal(name, e);
        }
    }

    /** The values that the documents of one text hold, in their order; throws {@link InvalidInput}. */
    public static List<@Nullable Object> values(String name, String text) {
        try {
            List<@Nullable Object> values = new ArrayList<>();
            reader().loadAll(text).forEach(values::add);
            return values;
        } catch (YAMLException e) {
            throw refusal(name, e);
        }
    }

    /** The nodes of a document, which know where they stand. */
    static @Nullable Node nodes(String name, String text) {
        try {
            return reader().compose(new StringReader(text));
        } catch (YAMLException e) {
            throw refusal(name, e);
        }
    }

    private static Yaml reader() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new PlainValues(options));
    }

    private static InvalidInput refusal(String name, YAMLException e) {
        return new InvalidInput(name, null, "YAML", name + " is no YAML" + place(e));
    }

    /** Where it is wrong and in what, on one line. */
    private static String place(YAMLException e) {
        if (!(e instanceof MarkedYAMLException marked) || marked.getProblemMark() == null) {
            return "";
        }
        Mark mark = marked.getProblemMark();
        return ": line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": " + marked.getProblem();
    }
}
