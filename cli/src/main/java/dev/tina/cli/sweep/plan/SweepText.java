package dev.tina.cli.sweep.plan;

import dev.tina.cli.recipe.PlainYaml;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A sweep's file with the lines its keys stand in. */
final class SweepText {

    private final Path file;
    private final Map<?, ?> tree;
    private final Map<String, Integer> lines = new HashMap<>();

    private SweepText(Path file, Map<?, ?> tree) {
        this.file = file;
        this.tree = tree;
    }

    /** Throws CommandFailure where there is no such file, or it is not of keys. */
    static SweepText read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("there is no sweep " + file.toAbsolutePath());
        }
        String text = Files.readString(file);
        if (PlainYaml.read(file.toString(), text) instanceof Map<?, ?> tree) {
            SweepText read = new SweepText(file, tree);
            read.note(
                    "",
                    new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()))
                            .compose(new StringReader(text)));
            return read;
        }
        throw new CommandFailure(file + " must hold the keys of a sweep");
    }

    Path file() {
        return file;
    }

    Map<?, ?> tree() {
        return tree;
    }

    /** @param place keys with slashes, as in {@code axes/rank/0/lora.rank} */
    CommandFailure failure(String place, String message) {
        Integer line = lines.getOrDefault(place, lines.get(place.replace('.', '/')));
        return new CommandFailure(file + (line == null ? "" : ", line " + line) + ": " + message);
    }

    private void note(String place, Node node) {
        lines.put(place, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    String inner = (place.isEmpty() ? "" : place + "/") + key.getValue();
                    note(inner, tuple.getValueNode());
                    lines.put(inner, key.getStartMark().getLine() + 1);
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                note(place + "/" + i, sequence.getValue().get(i));
            }
        }
    }
}
