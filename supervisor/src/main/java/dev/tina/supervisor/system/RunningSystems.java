package dev.tina.supervisor.system;

import dev.tina.common.AtomicFile;
import dev.tina.common.Sha256;
import dev.tina.supervisor.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the systems of this checkout that run now, wherever their data lies. Each that starts writes the path of its data
 * folder into a file; the folder's lock, which ends with the system however that ends, tells whether it still runs.
 */
public final class RunningSystems {

    private final Home home;

    public RunningSystems(Home home) {
        this.home = home;
    }

    /** Notes a system's data folder; what is returned takes the note away. */
    public AutoCloseable add(Path data) throws IOException {
        Files.createDirectories(home.systems());
        Path note = home.systems().resolve(Sha256.of(data.toString()).substring(0, 16));
        AtomicFile.write(note, data + "\n");
        return () -> Files.deleteIfExists(note);
    }

    /** The data folders of those that run, in alphabetical order. */
    public List<Path> folders() throws IOException {
        var known = new TreeSet<>(List.of(home.defaultData(), home.demoData()));
        known.addAll(noted());
        var running = new ArrayList<Path>();
        for (Path folder : known) {
            if (DataFolder.isClaimed(folder)) {
                running.add(folder);
            }
        }
        return List.copyOf(running);
    }

    /** The data folder of the one whose gateway has this port. */
    public Optional<Path> ofPort(int port) throws IOException {
        for (Path folder : folders()) {
            if (StateFile.in(folder)
                    .read()
                    .filter(state -> state.gateway().endsWith(":" + port))
                    .isPresent()) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private List<Path> noted() throws IOException {
        if (!Files.isDirectory(home.systems())) {
            return List.of();
        }
        var folders = new ArrayList<Path>();
        try (Stream<Path> notes = Files.list(home.systems())) {
            for (Path note : notes.toList()) {
                folders.add(Path.of(Files.readString(note).strip()));
            }
        }
        return folders;
    }
}
