package dev.tina.supervisor.dist;

import dev.tina.supervisor.system.ServiceProgram;
import java.util.List;

/**
 * A service, and what its JVM gets.
 *
 * @param name of its module
 * @param heap the most the Java heap may take, as {@code -Xmx} says it
 * @param compilesFully whether its Java code is hot enough for the second compiler
 */
record ServiceKind(String name, String heap, boolean compilesFully) {

    /** In the order in which a start waits for them. */
    static final List<ServiceKind> ALL = List.of(
            new ServiceKind(ServiceProgram.GATEWAY, "128m", false),
            new ServiceKind(ServiceProgram.TRAINER, "1g", true),
            new ServiceKind(ServiceProgram.EVAL, "512m", false),
            new ServiceKind(ServiceProgram.ROLLOUT, "1g", true),
            new ServiceKind(ServiceProgram.REWARD, "512m", false));
}
