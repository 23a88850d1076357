package dev.tina.benchmarks.gateway;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The packaged gateway in a JVM of its own, with the memory it is to get along with. Its database comes by this program's
 * environment: {@code SPRING_DATASOURCE_URL} and so on.
 */
final class GatewayProcess implements AutoCloseable {

    private static final Duration READY_DEADLINE = Duration.ofMinutes(3);

    private final Process process;
    private final String address;

    private GatewayProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Returns when it is ready. */
    static GatewayProcess start(Path jar, String upstream, int port) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-jar",
                jar.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(Path.of("target", "gateway.log").toFile()));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("MANAGEMENT_SERVER_PORT", "0");
        builder.environment().put("TINA_GATEWAY_TRAINER", upstream);
        GatewayProcess gateway = new GatewayProcess(builder.start(), "http://127.0.0.1:" + port);
        gateway.awaitReady();
        return gateway;
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + READY_DEADLINE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("the gateway did not become ready; see target/gateway.log");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private boolean isReady() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/jobs"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String address() {
        return address;
    }

    /** A line of {@code /proc/PID/status}, such as VmHWM, the most memory it ever held, in MiB. */
    double memory(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
