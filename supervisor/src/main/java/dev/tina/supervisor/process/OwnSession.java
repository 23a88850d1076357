package dev.tina.supervisor.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps a child out of the terminal's reach, so that Ctrl-C reaches the supervisor alone and it stops them in order. */
public final class OwnSession {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private OwnSession() {}

    /** What to put before a command line; nothing where the system has no such program. */
    public static List<String> prefix() {
        return Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of();
    }
}
