package dev.tina.device.machine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What this machine has.
 *
 * @param system operating system and architecture, such as {@code linux-x86_64}
 * @param memory main memory that this process and all beside it in its control group may use, in bytes
 * @param gpus all that the driver knows; empty where it could not be asked
 */
public record Machine(String system, Cpu processor, long memory, Optional<List<Gpu>> gpus) {

    public Machine {
        gpus = gpus.map(List::copyOf);
    }

    /** Asks the system and the driver. */
    public static Machine ask(NvidiaSmi driver) {
        long memory = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getTotalMemorySize(); // of the control group, where that has a limit
        return new Machine(
                system(System.getProperty("os.name", ""), System.getProperty("os.arch", "")),
                Cpu.ofThisMachine(),
                memory,
                driver.gpus());
    }

    /** As the names of libtorch's packages say it. */
    static String system(String name, String architecture) {
        String system = name.toLowerCase(Locale.ROOT).split(" ", -1)[0];
        return system + "-" + (architecture.equals("amd64") ? "x86_64" : architecture);
    }
}
