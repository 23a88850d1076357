package dev.tina.supervisor.system;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.postgres.PostgresBinaries;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a system is made of.
 *
 * @param home working directory of the services
 * @param port of the gateway, on loopback
 * @param stopPatience how long a service may take to end by itself
 * @param keys whether the gateway asks for keys
 * @param leftOut names of services that somebody else starts
 */
public record SystemPlan(
        Path home,
        int port,
        PostgresBinaries postgres,
        List<ServiceProgram> services,
        Duration stopPatience,
        boolean keys,
        Set<String> leftOut) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(15);

    public SystemPlan {
        services = List.copyOf(services);
        leftOut = Set.copyOf(leftOut);
    }

    public SystemPlan(Path home, int port, PostgresBinaries postgres, List<ServiceProgram> services) {
        this(home, port, postgres, services, USUAL_PATIENCE, false, Set.of());
    }

    /** The same, with a gateway that asks for keys or does not. */
    public SystemPlan withKeys(boolean wanted) {
        return new SystemPlan(home, port, postgres, services, stopPatience, wanted, leftOut);
    }

    /** The same without some services; refuses names that no service of the plan has. */
    public SystemPlan without(Collection<String> names) {
        List<String> known = services.stream().map(ServiceProgram::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new CommandFailure("--without must name a service of " + known + ", was " + name);
            }
        }
        return new SystemPlan(home, port, postgres, services, stopPatience, keys, Set.copyOf(names));
    }
}
