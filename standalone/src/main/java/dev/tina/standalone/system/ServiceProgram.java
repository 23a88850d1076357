package dev.tina.standalone.system;

import java.util.List;

/**
 * A service that can be started.
 *
 * @param name of its module
 * @param command program and arguments; everything else it needs comes by its environment
 */
public record ServiceProgram(String name, List<String> command) {

    public ServiceProgram {
        command = List.copyOf(command);
    }
}
