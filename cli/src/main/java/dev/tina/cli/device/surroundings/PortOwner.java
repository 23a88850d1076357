package dev.tina.cli.device.surroundings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the process that listens on a port, from what Linux shows of sockets and of processes that may be looked at. */
final class PortOwner {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String LISTENING = "0A";
    private static final int INODE = 9;

    private final Path proc;

    /** @param proc {@code /proc} */
    PortOwner(Path proc) {
        this.proc = proc;
    }

    /** As in {@code process 17 (nginx)}; empty where it cannot be found. */
    Optional<String> of(int port) {
        Set<String> sockets = Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(proc.resolve(table)).stream())
                .map(line -> BLANKS.split(line.strip()))
                .filter(cells -> listens(cells, port))
                .map(cells -> "socket:[" + cells[INODE] + "]")
                .collect(Collectors.toSet());
        return children(proc).stream()
                .filter(process -> process.getFileName().toString().matches("\\d+"))
                .filter(process -> children(process.resolve("fd")).stream()
                        .anyMatch(descriptor -> sockets.contains(target(descriptor))))
                .findFirst()
                .map(process -> "process " + process.getFileName()
                        + lines(process.resolve("comm")).stream()
                                .findFirst()
                                .map(name -> " (" + name + ")")
                                .orElse(""));
    }

    /** cells: number, local address as hexadecimal address:port, remote address, state, … */
    private static boolean listens(String[] cells, int port) {
        return cells.length > INODE && cells[3].equals(LISTENING) && cells[1].endsWith(":%04X".formatted(port));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of(); // of another user, or gone
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            return List.of(); // of another user, or gone
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return ""; // gone
        }
    }
}
