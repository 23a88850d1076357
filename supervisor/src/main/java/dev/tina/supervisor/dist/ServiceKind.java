package dev.tina.supervisor.dist;

import java.util.List;

/**
 * A service, and what its JVM gets.
 *
 * @param name of its module
 * @param heap the most the Java heap may take, as {@code -Xmx} says it
 * @param compilesFully whether its Java code is hot enough for the second compiler
 */
record ServiceKind(String name, String heap, boolean compilesFully) {

    /** In the order in which one waits for them. */
    static final List<ServiceKind> ALL = List.of(
            new ServiceKind("gateway", "128m", false),
            new ServiceKind("trainer-service", "1g", true),
            new ServiceKind("eval-service", "512m", false),
            new ServiceKind("rollout-service", "1g", true),
            new ServiceKind("reward-service", "512m", false));
}
