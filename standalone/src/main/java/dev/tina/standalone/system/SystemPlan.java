package dev.tina.standalone.system;

import dev.tina.standalone.postgres.PostgresBinaries;
import java.nio.file.Path;
import java.util.List;

/**
 * What a system is made of.
 *
 * @param home working directory of the services
 * @param port of the gateway, on loopback
 */
public record SystemPlan(Path home, int port, PostgresBinaries postgres, List<ServiceProgram> services) {

    public SystemPlan {
        services = List.copyOf(services);
    }
}
