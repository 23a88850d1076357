package dev.tina.policy.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much main memory there is, and how much of it a process may still take, within its control group's limit. */
public final class MainMemory {

    private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d+) kB");
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
    private static final Pattern CACHED = Pattern.compile("(?m)^inactive_file (\\d+)$");
    private static final long UNKNOWN = 2L << 30;

    private final Path meminfo;
    private final Path group;

    /**
     * @param meminfo {@code /proc/meminfo}
     * @param group folder of the control group, version 2
     */
    MainMemory(Path meminfo, Path group) {
        this.meminfo = meminfo;
        this.group = group;
    }

    public static MainMemory ofThisSystem() {
        return new MainMemory(Path.of("/proc/meminfo"), Path.of("/sys/fs/cgroup"));
    }

    /** All there is, in bytes; 2 GiB where the system does not say. */
    public long total() {
        try {
            return Math.min(limit(), system(TOTAL));
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** Whether the control group has less than the system. */
    public boolean isLimited() {
        try {
            return limit() < system(TOTAL);
        } catch (IOException e) {
            return false;
        }
    }

    /** What is available now, in bytes; 2 GiB where the system does not say. */
    public long free() {
        try {
            return Math.clamp(withinGroup(), 0, system(AVAILABLE));
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private long system(Pattern line) throws IOException {
        return number(line, Files.readString(meminfo), UNKNOWN / 1024) * 1024;
    }

    /** What the group may still take; its cache of files counts as free. */
    private long withinGroup() throws IOException {
        long most = limit();
        if (most == Long.MAX_VALUE) {
            return most;
        }
        long used =
                Long.parseLong(Files.readString(group.resolve("memory.current")).strip());
        return most - used + number(CACHED, Files.readString(group.resolve("memory.stat")), 0);
    }

    /** What the group may take in all. */
    private long limit() throws IOException {
        Path limit = group.resolve("memory.max");
        if (!Files.exists(limit)) {
            return Long.MAX_VALUE;
        }
        String most = Files.readString(limit).strip();
        return most.equals("max") ? Long.MAX_VALUE : Long.parseLong(most);
    }

    private static long number(Pattern pattern, String text, long otherwise) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : otherwise;
    }
}
