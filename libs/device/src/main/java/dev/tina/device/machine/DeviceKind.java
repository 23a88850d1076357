package dev.tina.device.machine;

import java.util.List;

/** What kind of device a process computes on, as its driver calls it: {@code NVIDIA L40S}, or {@code cpu}. */
public final class DeviceKind {

    private static final String UNNAMED = "cuda";

    private DeviceKind() {}

    /**
     * The kind.
     *
     * @param device {@code cpu}, or {@code cuda:0} and so on
     * @param name what it is to be called; empty asks the driver
     */
    public static String of(String device, String name) {
        if (!name.isEmpty()) {
            return name;
        }
        return device.equals("cpu")
                ? device
                : ofNames(NvidiaSmi.USUAL.gpus().orElse(List.of()).stream()
                        .map(Gpu::name)
                        .toList());
    }

    /** The name all devices have; {@code cuda} where they differ, since an index does not tell which one is meant. */
    static String ofNames(List<String> names) {
        List<String> different = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return different.size() == 1 ? different.getFirst() : UNNAMED;
    }
}
