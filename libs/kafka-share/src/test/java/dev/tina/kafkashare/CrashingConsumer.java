package dev.tina.kafkashare;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.ExtendedConsumerProperties;

/** A process that takes a record and does nothing more, so as to be killed. */
final class CrashingConsumer {

    private static final String TAKEN = "taken";

    private CrashingConsumer() {}

    static Process launch(Topic topic) throws IOException {
        ShareConsumerSettings settings =
                new ShareConsumerSettings(1, Duration.ofSeconds(60), 4, Duration.ZERO, Duration.ofSeconds(10), "");
        new ShareProvisioner(topic.clients())
                .provisionConsumerDestination(
                        topic.name(), TestConsumer.group(topic), new ExtendedConsumerProperties<>(settings));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashingConsumer.class.getName(),
                        topic.broker().bootstrapServers(),
                        topic.name(),
                        TestConsumer.group(topic))
                .redirectErrorStream(true)
                .start();
    }

    static void awaitRecord(Process process) throws Exception {
        CompletableFuture.runAsync(() -> readUntilTaken(process)).get(60, TimeUnit.SECONDS);
    }

    private static void readUntilTaken(Process process) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String all = "";
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                all += line + "\n";
                if (line.equals(TAKEN)) {
                    return;
                }
            }
            throw new AssertionError("The process ended without a record:\n" + all);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes a record of topic {@code args[1]} as a member of group {@code args[2]}, and holds it until killed. */
    public static void main(String[] args) throws InterruptedException {
        KafkaProperties properties = new KafkaProperties();
        properties.setBootstrapServers(List.of(args[0]));
        try (var consumer = new ShareClients(properties).consumer(args[2])) {
            consumer.subscribe(List.of(args[1]));
            while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                Thread.onSpinWait();
            }
            System.out.println(TAKEN);
            Thread.currentThread().join(Duration.ofMinutes(2));
        }
    }
}
