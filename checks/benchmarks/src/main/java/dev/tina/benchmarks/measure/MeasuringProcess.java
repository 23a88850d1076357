package dev.tina.benchmarks.measure;

import ai.djl.Device;
import dev.tina.limit.LastCache;
import dev.tina.limit.ResidentMemory;
import dev.tina.limit.RooflineProbe;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does one measurement and prints what it found as one line of JSON, the last of standard output. How it goes is said on
 * standard error. It is a process of its own, so that its memory is its own, and nothing is left over for the next one.
 */
public final class MeasuringProcess {

    /** The argument that asks for the roofline; any other is a {@link MeasurementOrder} as JSON. */
    public static final String ROOFLINE = "roofline";

    /** The line of standard error that says that all is loaded. */
    public static final String READY = "measuring: ready";

    private static final long LEAST_READ = 1L << 30;
    private static final int WARM_UP_TOKENS = 16;
    private static final int ROUNDS = 5;
    private static final JsonMapper JSON = new JsonMapper();

    private MeasuringProcess() {}

    /** Arguments: {@code roofline} and the number of cores, or an order. */
    public static void main(String[] args) throws IOException {
        Object found = args[0].equals(ROOFLINE)
                ? roofline(Integer.parseInt(args[1]))
                : measure(JSON.readValue(args[0], MeasurementOrder.class));
        System.out.println(JSON.writeValueAsString(found));
        System.exit(0);
    }

    private static Object roofline(int threads) {
        try (RooflineProbe probe = new RooflineProbe(Device.cpu(), threads, ROUNDS, System::nanoTime)) {
            return probe.measure(Math.max(LEAST_READ, 4 * LastCache.bytes()));
        }
    }

    private static MeasuredWork measure(MeasurementOrder order) throws IOException {
        try (MeasuredPolicy policy = new MeasuredPolicy(order);
                MeasuredTask task = task(policy)) {
            say("warming up");
            task.run(order.shape().shortened(WARM_UP_TOKENS));
            long loaded = ResidentMemory.resident();
            awaitSignal(order);
            List<MeasuredRun> runs = new ArrayList<>();
            for (int run = 1; run <= order.runs().count(); run++) {
                say("run " + run + " of " + order.runs().count());
                runs.add(run(task, order));
            }
            return new MeasuredWork(runs, order.shape().tokens(), task.demand(), loaded, ResidentMemory.peak());
        }
    }

    private static MeasuredTask task(MeasuredPolicy policy) {
        return switch (policy.order().kind()) {
            case ROLLOUT -> new RolloutTask(policy);
            case LEARNING -> new LearningTask(policy);
            case WHOLE_STEP -> new WholeStepTask(policy);
        };
    }

    private static MeasuredRun run(MeasuredTask task, MeasurementOrder order) {
        Duration cpu = cpuTime();
        long begin = System.nanoTime();
        task.run(order.shape());
        double seconds = (System.nanoTime() - begin) / 1e9;
        MeasuredRun run = new MeasuredRun(seconds, cpuTime().minus(cpu).toNanos() / 1e9);
        say(String.format(Locale.ROOT, "took %.1f s", seconds));
        return run;
    }

    private static void awaitSignal(MeasurementOrder order) throws IOException {
        if (order.runs().onSignal()) {
            System.err.println(READY);
            System.in.read();
        }
    }

    private static Duration cpuTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void say(String line) {
        System.err.println("measuring: " + line);
    }
}
