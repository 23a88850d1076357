package dev.tina.supervisor.system;

import dev.tina.supervisor.CommandFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many processes sample on this machine, and on which devices.
 *
 * @param count 0 leaves jobs waiting for a worker
 * @param devices dealt out in turn; empty leaves the device to the environment
 */
record RolloutWorkers(int count, List<String> devices) {

    private static final int MOST = 64;

    /** Groups that all workers have in work together, so that none takes what another could begin. */
    private static final int GROUPS_IN_WORK = 32;

    public RolloutWorkers {
        devices = List.copyOf(devices);
        if (count < 0 || count > MOST) {
            throw new CommandFailure("--rollout-workers must be between 0 and " + MOST + ", was " + count);
        }
    }

    /** The services with as many workers in the place of the one. */
    public List<ServiceProgram> among(List<ServiceProgram> services, int cores) {
        return services.stream()
                .flatMap(service ->
                        service.name().equals(ServiceProgram.ROLLOUT) ? workers(service, cores) : Stream.of(service))
                .toList();
    }

    private Stream<ServiceProgram> workers(ServiceProgram one, int cores) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ServiceProgram(
                        i == 0 ? one.name() : one.name() + "-" + (i + 1), one.command(), settings(i, cores)));
    }

    /** Several workers take fewer groups each; those that share the cores get an equal part of them. */
    private Map<String, String> settings(int index, int cores) {
        Map<String, String> settings = new HashMap<>();
        if (count > 1) {
            settings.put("TINA_ROLLOUT_CONCURRENCY", Integer.toString(Math.max(8, GROUPS_IN_WORK / count)));
        }
        if (!devices.isEmpty()) {
            settings.put(Placement.ROLLOUT_DEVICE, device(index));
        }
        long sharing = devices.isEmpty()
                ? count
                : IntStream.range(0, count)
                        .filter(i -> device(i).equals(device(index)))
                        .count();
        boolean onCores = devices.isEmpty() || device(index).equals("cpu");
        if (onCores && sharing > 1) {
            settings.put("TINA_ROLLOUT_THREADS", Long.toString(Math.max(1, cores / sharing)));
        }
        return settings;
    }

    private String device(int index) {
        return devices.get(index % devices.size());
    }
}
