package dev.tina.supervisor.system;

import java.util.List;
import java.util.Map;

/**
 * A service that can be started.
 *
 * @param name of its module, and a number where there are several
 * @param command program and arguments
 * @param settings environment variables that only this one gets
 */
public record ServiceProgram(String name, List<String> command, Map<String, String> settings) {

    public static final String GATEWAY = "gateway";
    public static final String TRAINER = "trainer-service";
    public static final String EVAL = "eval-service";
    public static final String ROLLOUT = "rollout-service";
    public static final String REWARD = "reward-service";

    public ServiceProgram {
        command = List.copyOf(command);
        settings = Map.copyOf(settings);
    }

    /** One that gets what all get. */
    public ServiceProgram(String name, List<String> command) {
        this(name, command, Map.of());
    }
}
