package dev.tina.cli.recipe;

import dev.tina.supervisor.CommandFailure;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML of plain values, in which each key stands once. */
public final class PlainYaml {

    private PlainYaml() {}

    /** A date stays the text it is written as. */
    private static final class PlainValues extends SafeConstructor {

        PlainValues(LoaderOptions options) {
            super(options);
            yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
        }
    }

    /**
     * A text, a number, a truth value, a list, a map or null.
     *
     * @param what is read, for the message
     * @throws CommandFailure where it is no YAML
     */
    public static @Nullable Object read(String what, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new org.yaml.snakeyaml.Yaml(new PlainValues(options)).load(text);
        } catch (YAMLException e) {
            throw new CommandFailure(what + " is no YAML" + place(e), e);
        }
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
