package dev.tina.json;

import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Tells in which line of a YAML document a key stands. */
public final class YamlLines {

    private final Map<String, Integer> lines = new HashMap<>();

    private YamlLines() {}

    /**
     * The lines by place, counted from 1. A place is the keys and the positions in lists on the way to it, with slashes
     * between them, as in {@code axes/rank/0/lora.rank}; the document itself is the empty place.
     *
     * @throws dev.tina.common.InvalidInput where the text is no YAML
     */
    public static Map<String, Integer> of(String name, String text) {
        YamlLines read = new YamlLines();
        Node whole = YamlText.nodes(name, text);
        if (whole != null) {
            read.note("", whole);
        }
        return Map.copyOf(read.lines);
    }

    private void note(String place, Node node) {
        lines.put(place, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> note(place, entry));
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                note(place + "/" + i, sequence.getValue().get(i));
            }
        }
    }

    private void note(String place, NodeTuple entry) {
        if (entry.getKeyNode() instanceof ScalarNode key) {
            String inner = (place.isEmpty() ? "" : place + "/") + key.getValue();
            note(inner, entry.getValueNode());
            lines.put(inner, key.getStartMark().getLine() + 1);
        }
    }
}
