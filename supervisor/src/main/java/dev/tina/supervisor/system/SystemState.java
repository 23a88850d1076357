package dev.tina.supervisor.system;

import java.net.URI;
import java.util.List;

/**
 * What a running system tells of itself.
 *
 * @param pid the supervisor's process
 * @param startedAt ISO 8601, UTC
 * @param gateway the public address
 * @param kafka {@code host:port}
 * @param postgres JDBC address, without the password
 * @param ready whether every service has been ready once
 */
public record SystemState(
        long pid,
        String startedAt,
        String gateway,
        String kafka,
        String postgres,
        boolean ready,
        List<ServiceState> services) {

    /**
     * One service of it.
     *
     * @param management port of its health and metrics
     */
    public record ServiceState(String name, long pid, int port, int management, int restarts) {

        /** Answers 200 while the service is ready. */
        public URI readiness() {
            return URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
        }
    }
}
