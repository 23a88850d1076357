package dev.tina.supervisor.system;

import dev.tina.common.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The environment of a service that somebody else starts, as a file that a shell and an IDE read: a line {@code NAME=value}
 * for each variable. It holds the database's password, so only its owner can read it.
 *
 * @param path of the file
 */
record EnvironmentFile(Path path) {

    private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+,=-]*");

    static EnvironmentFile in(Path dataFolder, String service) {
        return new EnvironmentFile(dataFolder.resolve(service + ".env"));
    }

    void write(Map<String, String> variables) throws IOException {
        String lines = new TreeMap<>(variables)
                .entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                        .collect(Collectors.joining());
        AtomicFile.writeForOwner(path, lines);
    }

    /** In single quotes where a shell would take a character for its own. */
    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
