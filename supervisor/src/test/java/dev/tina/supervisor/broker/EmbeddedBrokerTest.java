package dev.tina.supervisor.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.tina.supervisor.FreePorts;
import dev.tina.supervisor.TestJvm;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class EmbeddedBrokerTest {

    private static final TopicPartition TOPIC = new TopicPartition("group.scored", 0);

    private final FreePorts ports = new FreePorts(new Random());

    @TempDir
    Path folder;

    @Test
    void brokerThatWasKilledHasItsRecordsAtTheNextStart() throws Exception {
        int port = ports.next();
        Process killed = startProcess(port);
        send("127.0.0.1:" + port, new byte[] {4, 2});
        killed.destroyForcibly().waitFor(60, TimeUnit.SECONDS);

        try (var broker = EmbeddedBroker.start(folder, port, ports.next(), log())) {
            assertThat(first(broker.address())).containsExactly(4, 2);
        }
    }

    @Test
    void recordOfSixtyMebibytesPasses() throws Exception {
        var large = new byte[60 * 1024 * 1024];
        new Random(1).nextBytes(large);
        try (var broker = EmbeddedBroker.start(folder, ports.next(), ports.next(), log())) {
            assertThatNoException().isThrownBy(() -> send(broker.address(), large));
        }
    }

    private Path log() {
        return folder.resolve("broker.log");
    }

    private Process startProcess(int port) throws Exception {
        Process process = new ProcessBuilder(TestJvm.command(
                        BrokerProcess.class, folder.toString(), Integer.toString(port), Integer.toString(ports.next())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        assertThat(lines.readLine()).startsWith("started");
        return process;
    }

    private static void send(String broker, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker, "max.request.size", 64 << 20, "buffer.memory", 128L << 20, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC.topic(), value)).get(150, TimeUnit.SECONDS);
        }
    }

    private static byte[] first(String broker) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(TOPIC));
            var records = consumer.poll(Duration.ofSeconds(150)).records(TOPIC);
            assertThat(records).hasSize(1);
            return records.getFirst().value();
        }
    }
}
