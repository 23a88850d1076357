package dev.tina.supervisor.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@code postmaster.pid}, which names the server that has, or had, a data folder. */
final class Postmaster {

    /** Lines of the file, counted from 0: the process id first, its readiness last. */
    private static final int STATUS_LINE = 7;

    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    boolean isReady(long pid) throws IOException {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** The live server of this data folder, which an earlier supervisor must have left behind when it was killed. */
    Optional<ProcessHandle> orphan() throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(this::serves);
    }

    /** Forgets a server that is dead, so that another process which got its number is not taken for it. */
    void forget() throws IOException {
        Files.deleteIfExists(file());
    }

    private boolean serves(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line -> line.contains("postgres") && line.contains(data.toString()))
                .orElse(false);
    }

    private List<String> lines() throws IOException {
        return Files.exists(file()) ? Files.readAllLines(file(), StandardCharsets.UTF_8) : List.of();
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
