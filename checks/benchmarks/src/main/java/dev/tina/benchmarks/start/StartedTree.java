package dev.tina.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A system that {@code ./tina up} started, with all its processes. */
final class StartedTree implements AutoCloseable {

    private static final Pattern SERVICE = Pattern.compile("/services/([a-z-]+)/");

    private final Process process;
    private final double wallSeconds;

    private StartedTree(Process process, double wallSeconds) {
        this.process = process;
        this.wallSeconds = wallSeconds;
    }

    /** Returns when the system says that it is ready. */
    static StartedTree start(Path script, Path data, int port) throws IOException {
        long begin = System.nanoTime();
        List<String> command =
                List.of(script.toString(), "up", "--data", data.toString(), "--port", Integer.toString(port));
        Process process = new ProcessBuilder(command)
                .redirectError(Redirect.to(data.resolveSibling("start.log").toFile()))
                .start();
        awaitReady(process);
        return new StartedTree(process, (System.nanoTime() - begin) / 1e9);
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("tina: ready after ")) {
                return;
            }
        }
        throw new IllegalStateException("the system ended before it was ready");
    }

    double wallSeconds() {
        return wallSeconds;
    }

    /** What each part has used until now, by name. */
    Map<String, ProcessorTime> processorTimes() {
        Map<String, ProcessorTime> times = new TreeMap<>();
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .forEach(one -> times.merge(name(one), ProcessorTime.of(one), ProcessorTime::plus));
        return times;
    }

    private String name(ProcessHandle one) {
        if (one.pid() == process.pid()) {
            return "supervisor, broker";
        }
        Matcher service = SERVICE.matcher(one.info().commandLine().orElse(""));
        return service.find() ? service.group(1) : "Postgres";
    }

    /** Ends it as Ctrl-C does, and waits for that. */
    @Override
    public void close() {
        process.toHandle().destroy();
        process.onExit().join();
    }
}
