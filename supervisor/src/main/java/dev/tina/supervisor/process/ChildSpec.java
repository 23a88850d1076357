package dev.tina.supervisor.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start a child process.
 *
 * @param name what logs and messages call it
 * @param command program and arguments
 * @param environment added to the supervisor's own
 * @param folder its working directory
 */
public record ChildSpec(String name, List<String> command, Map<String, String> environment, Path folder) {

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
