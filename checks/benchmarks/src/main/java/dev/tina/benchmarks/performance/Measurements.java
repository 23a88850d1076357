package dev.tina.benchmarks.performance;

import dev.tina.benchmarks.measure.MeasuredWork;
import dev.tina.benchmarks.measure.MeasurementOrder;
import dev.tina.benchmarks.measure.MeasuringProcess;
import dev.tina.benchmarks.process.ChildProcess;
import dev.tina.benchmarks.process.ProcessEnding;
import dev.tina.limit.Roofline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Runs our measurements, each in a JVM of its own that is started as a service's is. */
final class Measurements {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final JsonMapper JSON = new JsonMapper();

    private final Duration deadline;

    /** @param deadline of each process, from its start to its end */
    Measurements(Duration deadline) {
        this.deadline = deadline;
    }

    /** @throws IOException with what the process said last, where there is no roofline */
    Roofline roofline(int cores, Consumer<String> onLine) throws IOException, InterruptedException {
        try (ChildProcess process = start(onLine, MeasuringProcess.ROOFLINE, Integer.toString(cores))) {
            ProcessEnding ending = process.await(deadline);
            if (!ending.isGood()) {
                throw new IOException("the roofline could not be measured: " + ending.reason());
            }
            return JSON.readValue(ending.output().getLast(), Roofline.class);
        }
    }

    /** What came of one measurement, whatever that is. */
    OurOutcome run(MeasurementOrder order, Roofline roofline, Consumer<String> onLine)
            throws IOException, InterruptedException {
        try (ChildProcess process = start(onLine, JSON.writeValueAsString(order))) {
            return outcome(process.await(deadline), order, roofline);
        }
    }

    /** The same measurement in several processes that begin together; their tokens are added up. */
    OurOutcome together(MeasurementOrder order, int processes, Roofline roofline, Consumer<String> onLine)
            throws IOException, InterruptedException {
        CountDownLatch ready = new CountDownLatch(processes);
        List<ChildProcess> started = new ArrayList<>();
        try {
            for (int i = 0; i < processes; i++) {
                started.add(start(counting(ready, onLine), JSON.writeValueAsString(order)));
            }
            if (!ready.await(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                return OurOutcome.failed("not all processes were ready at their deadline");
            }
            for (ChildProcess process : started) {
                process.signal();
            }
            List<ProcessEnding> endings = new ArrayList<>();
            for (ChildProcess process : started) {
                endings.add(process.await(deadline));
            }
            return together(endings, order, roofline);
        } finally {
            started.forEach(ChildProcess::close);
        }
    }

    private static Consumer<String> counting(CountDownLatch ready, Consumer<String> onLine) {
        return line -> {
            if (line.equals(MeasuringProcess.READY)) {
                ready.countDown();
            }
            onLine.accept(line);
        };
    }

    private static OurOutcome together(List<ProcessEnding> endings, MeasurementOrder order, Roofline roofline) {
        List<MeasuredWork> works = new ArrayList<>();
        for (ProcessEnding ending : endings) {
            if (!ending.isGood()) {
                return OurOutcome.failed(ending.reason());
            }
            works.add(work(ending));
        }
        return OurOutcome.of(OurResult.of(
                works.stream().reduce(MeasuredWork::beside).orElseThrow(),
                roofline,
                order.model().precision()));
    }

    private static OurOutcome outcome(ProcessEnding ending, MeasurementOrder order, Roofline roofline) {
        return ending.isGood()
                ? OurOutcome.of(
                        OurResult.of(work(ending), roofline, order.model().precision()))
                : OurOutcome.failed(ending.reason());
    }

    private static MeasuredWork work(ProcessEnding ending) {
        return JSON.readValue(ending.output().getLast(), MeasuredWork.class);
    }

    private static ChildProcess start(Consumer<String> onLine, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx1g",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.graph_optimizer=false",
                "-cp",
                System.getProperty("java.class.path"),
                MeasuringProcess.class.getName()));
        command.addAll(List.of(arguments));
        return ChildProcess.start(command, HERE, Map.of(), onLine);
    }
}
