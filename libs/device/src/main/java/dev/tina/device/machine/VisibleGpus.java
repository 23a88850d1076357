package dev.tina.device.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The GPUs that a process may use, as {@code CUDA_VISIBLE_DEVICES} says: numbers or the beginnings of UUIDs, separated by
 * commas; the first that names none ends the list. {@code cuda:0} is the first of them.
 */
public final class VisibleGpus {

    public static final String VARIABLE = "CUDA_VISIBLE_DEVICES";

    private VisibleGpus() {}

    /** Those of the list that the environment leaves visible, in its order; all where it says nothing. */
    public static List<Gpu> of(List<Gpu> gpus, Map<String, String> environment) {
        String names = environment.get(VARIABLE);
        if (names == null) {
            return List.copyOf(gpus);
        }
        List<Gpu> visible = new ArrayList<>();
        for (String name : names(names)) {
            Optional<Gpu> gpu = find(gpus, name);
            if (gpu.isEmpty() || visible.contains(gpu.get())) {
                break;
            }
            visible.add(gpu.get());
        }
        return List.copyOf(visible);
    }

    /** What {@code nvidia-smi} calls the GPU that is {@code cuda:index} here: its own number, or a UUID. */
    public static String idOf(int index, Map<String, String> environment) {
        List<String> names = names(environment.getOrDefault(VARIABLE, ""));
        return index < names.size() ? names.get(index) : Integer.toString(index);
    }

    private static List<String> names(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Optional<Gpu> find(List<Gpu> gpus, String name) {
        return gpus.stream()
                .filter(gpu -> name.equals(Integer.toString(gpu.index()))
                        || (name.startsWith("GPU-") && gpu.uuid().startsWith(name)))
                .findFirst();
    }
}
