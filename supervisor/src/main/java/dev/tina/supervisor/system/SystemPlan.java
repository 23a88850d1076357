package dev.tina.supervisor.system;

import dev.tina.supervisor.postgres.PostgresBinaries;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a system is made of.
 *
 * @param home working directory of the services
 * @param port of the gateway, on loopback
 * @param stopPatience how long a service may take to end by itself
 * @param keys whether the gateway asks for keys
 */
public record SystemPlan(
        Path home,
        int port,
        PostgresBinaries postgres,
        List<ServiceProgram> services,
        Duration stopPatience,
        boolean keys) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(15);

    public SystemPlan {
        services = List.copyOf(services);
    }

    public SystemPlan(Path home, int port, PostgresBinaries postgres, List<ServiceProgram> services) {
        this(home, port, postgres, services, USUAL_PATIENCE, false);
    }

    /** The same, with a gateway that asks for keys or does not. */
    public SystemPlan withKeys(boolean wanted) {
        return new SystemPlan(home, port, postgres, services, stopPatience, wanted);
    }
}
