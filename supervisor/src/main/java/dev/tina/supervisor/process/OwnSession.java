package dev.tina.supervisor.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps Ctrl-C from a child: it reaches the supervisor alone, which then stops the children in order. */
public final class OwnSession {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private OwnSession() {}

    /** What stands before the command line; nothing where the machine has no such program. */
    public static List<String> prefix() {
        return Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of();
    }
}
