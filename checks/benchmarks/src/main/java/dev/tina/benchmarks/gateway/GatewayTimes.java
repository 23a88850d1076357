package dev.tina.benchmarks.gateway;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Prints what a call through the gateway takes longer than one to the service itself, the two alternating, and what
 * memory the gateway holds while many listen to events through it. All of it stays on the loopback address.
 */
public final class GatewayTimes {

    private static final int WARM_UP = 3_000;
    private static final int CALLS = 5_000;
    private static final int LISTENERS = 500;
    private static final int EVENTS = 10;
    private static final Duration LISTENING_DEADLINE = Duration.ofMinutes(2);

    private GatewayTimes() {}

    /** @param arguments the gateway's executable jar */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (FakeUpstream upstream = new FakeUpstream();
                GatewayProcess gateway = GatewayProcess.start(Path.of(arguments[0]), upstream.address(), freePort())) {
            latency(upstream.address(), gateway.address());
            System.out.printf("memory after the calls: %.0f MiB%n", gateway.memory("VmRSS"));
            listen(gateway);
        }
        System.exit(0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void latency(String direct, String through) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            times(client, direct, through, WARM_UP);
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            long[][] nanos = times(client, direct, through, CALLS);
            System.out.printf("%d calls each way, load average %.1f%n", CALLS, load);
            print("direct", nanos[0]);
            print("through", nanos[1]);
            System.out.printf(
                    "added: median %.3f ms, p99 %.3f ms%n",
                    millis(nanos[1], 50) - millis(nanos[0], 50), millis(nanos[1], 99) - millis(nanos[0], 99));
        }
    }

    /** Nanoseconds, sorted: [direct, through][calls]. */
    private static long[][] times(HttpClient client, String direct, String through, int calls)
            throws IOException, InterruptedException {
        long[][] nanos = new long[2][calls];
        for (int i = 0; i < calls; i++) {
            nanos[0][i] = call(client, direct);
            nanos[1][i] = call(client, through);
        }
        Arrays.stream(nanos).forEach(Arrays::sort);
        return nanos;
    }

    private static long call(HttpClient client, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/jobs"))
                .timeout(Duration.ofSeconds(30))
                .build();
        long begin = System.nanoTime();
        int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
        long nanos = System.nanoTime() - begin;
        if (status != 200) {
            throw new IllegalStateException(address + " answered " + status);
        }
        return nanos;
    }

    private static void print(String name, long[] nanos) {
        System.out.printf("%-8s median %.3f ms, p99 %.3f ms%n", name, millis(nanos, 50), millis(nanos, 99));
    }

    private static double millis(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    private static void listen(GatewayProcess gateway) throws IOException {
        try (EventListeners listeners = new EventListeners(gateway.address(), LISTENERS)) {
            long end = System.nanoTime() + LISTENING_DEADLINE.toNanos();
            while (listeners.atLeast(EVENTS) < LISTENERS && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
            System.out.printf(
                    "%d of %d listeners have heard %d events; memory %.0f MiB now, %.0f MiB at most%n",
                    listeners.atLeast(EVENTS), LISTENERS, EVENTS, gateway.memory("VmRSS"), gateway.memory("VmHWM"));
        }
    }
}
