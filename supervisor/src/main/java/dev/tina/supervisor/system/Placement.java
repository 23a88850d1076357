package dev.tina.supervisor.system;

import dev.tina.device.ComputeDevice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which devices the services compute on.
 *
 * @param trainer empty leaves it to the environment
 * @param runtime variables of a process that computes on a GPU
 */
public record Placement(RolloutWorkers workers, Optional<ComputeDevice> trainer, Map<String, String> runtime) {

    static final String ROLLOUT_DEVICE = "TINA_ROLLOUT_DEVICE";
    static final String TRAINER_DEVICE = "TINA_TRAINER_DEVICE";
    private static final String SHARED_DEVICE = "TINA_TRAINER_SHAREDDEVICE";

    public Placement {
        runtime = Map.copyOf(runtime);
    }

    /** The services with as many workers in the place of the one, each told its device. */
    public List<ServiceProgram> among(List<ServiceProgram> services, int cores) {
        return workers.among(services, cores).stream()
                .map(program -> program.name().equals(ServiceProgram.TRAINER) ? trainer(program) : program)
                .map(this::withRuntime)
                .toList();
    }

    private ServiceProgram trainer(ServiceProgram program) {
        Map<String, String> settings = new HashMap<>(program.settings());
        trainer.ifPresent(device -> {
            settings.put(TRAINER_DEVICE, device.name());
            if (!device.isCpu() && workers.devices().contains(device.name())) {
                settings.put(SHARED_DEVICE, "true");
            }
        });
        return new ServiceProgram(program.name(), program.command(), settings);
    }

    private ServiceProgram withRuntime(ServiceProgram program) {
        Map<String, String> settings = new HashMap<>(program.settings());
        boolean onGpu = List.of(ROLLOUT_DEVICE, TRAINER_DEVICE).stream()
                .anyMatch(variable -> settings.getOrDefault(variable, "").startsWith("cuda"));
        if (onGpu) {
            settings.putAll(runtime);
        }
        return new ServiceProgram(program.name(), program.command(), settings);
    }

    /** As the command line says it. */
    public List<String> arguments() {
        return DeviceChoice.arguments(
                workers.count(),
                workers.devices(),
                trainer.map(ComputeDevice::name).orElse(null));
    }
}
