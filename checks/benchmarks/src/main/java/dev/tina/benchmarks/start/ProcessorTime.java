package dev.tina.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used of the processors so far, as Linux tells it in {@code /proc/PID/stat}.
 *
 * @param user seconds in its own code
 * @param system seconds in the kernel for it
 * @param ended seconds, of both kinds, of children that have ended
 */
record ProcessorTime(double user, double system, double ended) {

    static final ProcessorTime NONE = new ProcessorTime(0, 0, 0);

    /** The kernel counts in hundredths of a second, whatever its own clock does. */
    private static final double TICKS_PER_SECOND = 100;

    /** Of this process; nothing where it has ended meanwhile. */
    static ProcessorTime of(ProcessHandle process) {
        try {
            return read(Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")));
        } catch (IOException e) {
            return NONE;
        }
    }

    /** The fields behind the program's name, which may hold spaces and brackets itself; the first is the state. */
    private static ProcessorTime read(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new ProcessorTime(ticks(fields[11]), ticks(fields[12]), ticks(fields[13]) + ticks(fields[14]));
    }

    private static double ticks(String field) {
        return Long.parseLong(field) / TICKS_PER_SECOND;
    }

    ProcessorTime plus(ProcessorTime other) {
        return new ProcessorTime(user + other.user, system + other.system, ended + other.ended);
    }

    double total() {
        return user + system + ended;
    }
}
