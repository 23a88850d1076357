package dev.tina.benchmarks.start;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Prints the processor seconds that {@code ./tina up} takes until the system is ready, by process: of a first start in a
 * fresh folder, and of a second one in the same folder. The system must have been built and prepared.
 */
public final class StartTimes {

    private StartTimes() {}

    /** @param arguments the script {@code tina}; how many pairs of starts, 1 unless given */
    public static void main(String[] arguments) throws IOException {
        int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        for (int pair = 0; pair < pairs; pair++) {
            Path data = Files.createTempDirectory("tina-start").resolve("data");
            print("first start", Path.of(arguments[0]), data);
            print("second start", Path.of(arguments[0]), data);
        }
    }

    private static void print(String title, Path script, Path data) throws IOException {
        try (StartedTree system = StartedTree.start(script.toAbsolutePath(), data, freePort())) {
            Map<String, ProcessorTime> times = system.processorTimes();
            System.out.printf("%n%-20s %8s %8s %8s %8s%n", title, "user", "system", "ended", "total");
            times.forEach(StartTimes::print);
            print("all", times.values().stream().reduce(ProcessorTime.NONE, ProcessorTime::plus));
            System.out.printf("ready after %.1f s%n", system.wallSeconds());
        }
    }

    private static void print(String name, ProcessorTime time) {
        System.out.printf(
                "%-20s %8.2f %8.2f %8.2f %8.2f%n", name, time.user(), time.system(), time.ended(), time.total());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
