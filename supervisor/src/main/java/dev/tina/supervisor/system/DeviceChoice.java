package dev.tina.supervisor.system;

import dev.tina.device.ComputeDevice;
import dev.tina.device.Devices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses devices: those that are named, by options or by the environment; else of the usable GPUs the last for the
 * trainer and the others for sampling, or the one for both; else processors.
 *
 * @param count of sampling processes; null for one a device
 * @param rollout names of their devices; empty where no option names any
 * @param trainer name of the trainer's device; null where no option names it
 */
public record DeviceChoice(
        @Nullable Integer count,
        List<String> rollout,
        @Nullable String trainer) {

    private static final String ROLLOUT_OPTION = "--rollout-devices";
    private static final String TRAINER_OPTION = "--trainer-device";

    public DeviceChoice {
        rollout = List.copyOf(rollout);
    }

    /**
     * The choice on a machine.
     *
     * @param environment that the services will inherit
     * @param say told what was chosen without being named, or why GPUs are not used
     * @throws dev.tina.device.UnusableDevice where a named device cannot be had
     */
    public Placement on(Devices machine, Map<String, String> environment, Consumer<String> say) {
        List<ComputeDevice> sampling = rollout.isEmpty()
                ? named(Placement.ROLLOUT_DEVICE, environment).stream().toList()
                : rollout.stream()
                        .map(name -> ComputeDevice.of(ROLLOUT_OPTION, name))
                        .toList();
        Optional<ComputeDevice> learning = trainer == null
                ? named(Placement.TRAINER_DEVICE, environment)
                : Optional.of(ComputeDevice.of(TRAINER_OPTION, trainer));
        sampling.forEach(device -> machine.require(ROLLOUT_OPTION, device));
        learning.ifPresent(device -> machine.require(TRAINER_OPTION, device));
        boolean allNamed = !sampling.isEmpty() && learning.isPresent();
        return allNamed ? placement(sampling, learning, machine) : completed(sampling, learning, machine, say);
    }

    private static Optional<ComputeDevice> named(String variable, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(variable)).map(name -> ComputeDevice.of(variable, name));
    }

    private Placement completed(
            List<ComputeDevice> sampling, Optional<ComputeDevice> learning, Devices machine, Consumer<String> say) {
        List<ComputeDevice> usable = machine.usable();
        if (usable.isEmpty()) {
            machine.unused().ifPresent(say);
            return placement(sampling, learning, machine);
        }
        ComputeDevice learner =
                learning.orElseGet(() -> without(usable, sampling).getLast());
        List<ComputeDevice> samplers = sampling.isEmpty() ? without(usable, List.of(learner)) : sampling;
        say.accept("sampling on " + shown(samplers, machine) + ", learning on " + shown(List.of(learner), machine)
                + "; " + ROLLOUT_OPTION + " and " + TRAINER_OPTION + " choose others");
        return placement(samplers, Optional.of(learner), machine);
    }

    /** Those that are not taken; all where every one is. */
    private static List<ComputeDevice> without(List<ComputeDevice> usable, Collection<ComputeDevice> taken) {
        List<ComputeDevice> free =
                usable.stream().filter(device -> !taken.contains(device)).toList();
        return free.isEmpty() ? usable : free;
    }

    private static String shown(List<ComputeDevice> devices, Devices machine) {
        return devices.stream()
                .map(device -> device.isCpu()
                        ? device.name()
                        : device + " (" + machine.gpus().get(device.index()).name() + ")")
                .collect(Collectors.joining(", "));
    }

    private Placement placement(List<ComputeDevice> sampling, Optional<ComputeDevice> learning, Devices machine) {
        int workers = count == null ? Math.max(1, sampling.size()) : count;
        List<String> names = sampling.stream().map(ComputeDevice::name).toList();
        return new Placement(
                new RolloutWorkers(workers, names), learning, machine.runtime().variables());
    }

    /** The choice as the command line says it. */
    public static List<String> arguments(@Nullable Integer count, List<String> rollout, @Nullable String trainer) {
        List<String> arguments = new ArrayList<>();
        if (count != null) {
            arguments.addAll(List.of("--rollout-workers", count.toString()));
        }
        if (!rollout.isEmpty()) {
            arguments.addAll(List.of(ROLLOUT_OPTION, String.join(",", rollout)));
        }
        if (trainer != null) {
            arguments.addAll(List.of(TRAINER_OPTION, trainer));
        }
        return arguments;
    }
}
