package dev.tina.standalone.system;

import dev.tina.standalone.postgres.PostgresBinaries;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a system is made of.
 *
 * @param home working directory of the services
 * @param port of the gateway, on loopback
 * @param stopPatience how long a service may take to end by itself
 */
public record SystemPlan(
        Path home, int port, PostgresBinaries postgres, List<ServiceProgram> services, Duration stopPatience) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(15);

    public SystemPlan {
        services = List.copyOf(services);
    }

    public SystemPlan(Path home, int port, PostgresBinaries postgres, List<ServiceProgram> services) {
        this(home, port, postgres, services, USUAL_PATIENCE);
    }
}
