package dev.tina.supervisor.dist;

import dev.tina.supervisor.system.ServiceProgram;
import java.util.List;

/**
 * A service, and what its JVM gets.
 *
 * @param name of its module
 * @param heap the most the Java heap may take, as {@code -Xmx} says it
 * @param compilesFully whether its Java code is hot enough for the second compiler
 * @param contextAhead whether code for its Spring context can be generated; Spring's processor makes a class name out of
 *     each binder's name, and fails on {@code kafka-share}
 */
record ServiceKind(String name, String heap, boolean compilesFully, boolean contextAhead) {

    /** In the order in which a start waits for them. */
    static final List<ServiceKind> ALL = List.of(
            new ServiceKind(ServiceProgram.GATEWAY, "128m", false, true),
            new ServiceKind(ServiceProgram.TRAINER, "1g", true, true),
            new ServiceKind(ServiceProgram.EVAL, "512m", false, true),
            new ServiceKind(ServiceProgram.ROLLOUT, "1g", true, false),
            new ServiceKind(ServiceProgram.REWARD, "512m", false, true));
}
