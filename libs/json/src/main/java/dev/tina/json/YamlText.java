package dev.tina.json;

import dev.tina.common.InvalidInput;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads YAML of plain values, in which each key stands once. */
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
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object loaded = new Yaml(new PlainValues(options)).load(text);
            JsonNode tree = StrictJson.mapper().valueToTree(loaded);
            if (tree instanceof ObjectNode mapping) {
                return mapping;
            }
        } catch (YAMLException e) {
            throw new InvalidInput(name, null, "YAML", name + " is no YAML" + place(e));
        }
        throw new InvalidInput(name, text.strip().lines().findFirst().orElse(""), "keys with their values");
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
