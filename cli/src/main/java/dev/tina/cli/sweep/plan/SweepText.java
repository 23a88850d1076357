package dev.tina.cli.sweep.plan;

import dev.tina.json.YamlLines;
import dev.tina.json.YamlText;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A sweep's file with the lines its keys stand in.
 *
 * @param lines by place, as {@link YamlLines} has them
 */
record SweepText(Path file, Map<?, ?> tree, Map<String, Integer> lines) {

    /** Throws CommandFailure where there is no such file, or it is not of keys. */
    static SweepText read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("there is no sweep " + file.toAbsolutePath());
        }
        String text = Files.readString(file);
        if (YamlText.value(file.toString(), text) instanceof Map<?, ?> tree) {
            return new SweepText(file, tree, YamlLines.of(file.toString(), text));
        }
        throw new CommandFailure(file + " must hold the keys of a sweep");
    }

    /** @param place keys with slashes, as in {@code axes/rank/0/lora.rank} */
    CommandFailure failure(String place, String message) {
        Integer line = lines.getOrDefault(place, lines.get(place.replace('.', '/')));
        return new CommandFailure(file + (line == null ? "" : ", line " + line) + ": " + message);
    }
}
