package dev.tina.supervisor.system;

import dev.tina.supervisor.FreePorts;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of a system, all on loopback.
 *
 * @param services port by service name
 * @param management port of each service's health and metrics, by service name
 */
record Addresses(
        int broker,
        int brokerController,
        int postgres,
        Map<String, Integer> services,
        Map<String, Integer> management) {

    /** The gateway gets the port it was promised, the others any that are free. */
    static Addresses choose(List<ServiceProgram> programs, int gatewayPort, FreePorts free) {
        var services = new LinkedHashMap<String, Integer>();
        var management = new LinkedHashMap<String, Integer>();
        for (ServiceProgram program : programs) {
            services.put(program.name(), program.name().equals(ServiceProgram.GATEWAY) ? gatewayPort : free.next());
            management.put(program.name(), free.next());
        }
        return new Addresses(free.next(), free.next(), free.next(), services, management);
    }

    String kafka() {
        return "127.0.0.1:" + broker;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres + "/tina";
    }

    int port(String service) {
        return portOf(service, services);
    }

    /** Where the service tells its health and its metrics, and nothing else. */
    int managementPort(String service) {
        return portOf(service, management);
    }

    private static int portOf(String service, Map<String, Integer> ports) {
        Integer port = ports.get(service);
        if (port == null) {
            throw new IllegalArgumentException("service must be one of " + ports.keySet() + ", was " + service);
        }
        return port;
    }

    String url(String service) {
        return "http://127.0.0.1:" + port(service);
    }

    URI readiness(String service) {
        return URI.create("http://127.0.0.1:" + managementPort(service) + "/actuator/health/readiness");
    }
}
