package dev.tina.policy.forward;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much main memory a process may still take: what the system has available, within its control group's limit. */
final class FreeMemory {

    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
    private static final Pattern CACHED = Pattern.compile("(?m)^inactive_file (\\d+)$");
    private static final long UNKNOWN = 2L << 30;

    private final Path meminfo;
    private final Path group;

    /**
     * @param meminfo {@code /proc/meminfo}
     * @param group folder of the control group, version 2
     */
    FreeMemory(Path meminfo, Path group) {
        this.meminfo = meminfo;
        this.group = group;
    }

    static FreeMemory ofThisSystem() {
        return new FreeMemory(Path.of("/proc/meminfo"), Path.of("/sys/fs/cgroup"));
    }

    /** Bytes; 2 GiB where the system does not say. */
    long bytes() {
        try {
            long available = number(AVAILABLE, Files.readString(meminfo), UNKNOWN / 1024) * 1024;
            return Math.clamp(withinGroup(), 0, available);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** What the group may still take; its cache of files counts as free. */
    private long withinGroup() throws IOException {
        Path limit = group.resolve("memory.max");
        if (!Files.exists(limit)) {
            return Long.MAX_VALUE;
        }
        String most = Files.readString(limit).strip();
        if (most.equals("max")) {
            return Long.MAX_VALUE;
        }
        long used =
                Long.parseLong(Files.readString(group.resolve("memory.current")).strip());
        return Long.parseLong(most) - used + number(CACHED, Files.readString(group.resolve("memory.stat")), 0);
    }

    private static long number(Pattern pattern, String text, long otherwise) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : otherwise;
    }
}
