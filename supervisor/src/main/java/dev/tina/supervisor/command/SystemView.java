package dev.tina.supervisor.command;

import dev.tina.supervisor.process.Readiness;
import dev.tina.supervisor.system.SystemState;
import dev.tina.terminal.Table;
import dev.tina.terminal.Table.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A running system as commands show it.
 *
 * @param data its data folder
 * @param gateway its public address
 * @param pid of its supervisor
 * @param startedAt ISO 8601, UTC
 */
record SystemView(
        String data, String gateway, String dashboard, long pid, String startedAt, List<ServiceView> services) {

    /**
     * One service of it.
     *
     * @param management port of its health and metrics
     */
    record ServiceView(String name, boolean ready, long pid, int port, int management, int restarts) {

        private static ServiceView of(SystemState.ServiceState service) {
            return new ServiceView(
                    service.name(),
                    Readiness.of(service.readiness()),
                    service.pid(),
                    service.port(),
                    service.management(),
                    service.restarts());
        }

        private List<String> cells() {
            return List.of(
                    name,
                    Long.toString(pid),
                    Integer.toString(port),
                    Integer.toString(management),
                    Integer.toString(restarts),
                    ready ? "ready" : "not ready");
        }
    }

    /** Asks each service whether it is ready. */
    static SystemView of(Path data, SystemState state) {
        return new SystemView(
                data.toString(),
                state.gateway(),
                state.gateway() + "/dashboard/",
                state.pid(),
                state.startedAt(),
                state.services().stream().map(ServiceView::of).toList());
    }

    boolean allReady() {
        return services.stream().allMatch(ServiceView::ready);
    }

    /** For people. */
    List<String> lines() {
        var table = new Table(List.of(
                Column.left("service"),
                Column.right("process", 7),
                Column.right("port", 5),
                Column.right("management", 10),
                Column.right("restarts", 8),
                Column.left("state")));
        services.forEach(service -> table.add(service.cells()));
        var lines = new ArrayList<String>();
        lines.add("gateway %s, process %d, since %s, data in %s".formatted(gateway, pid, startedAt, data));
        lines.addAll(table.lines());
        return lines;
    }
}
