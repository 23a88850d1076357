package dev.tina.kafkashare.test;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.springframework.util.FileSystemUtils;

/** A KRaft broker inside the test's own process, with share groups, on free ports and a folder that goes with it. */
public final class EmbeddedBroker implements AutoCloseable {

    private final Path folder;
    private final String bootstrapServers;
    private final KafkaRaftServer server;

    private EmbeddedBroker(Path folder, int port, int controllerPort, Map<String, String> more) throws Exception {
        this.folder = folder;
        bootstrapServers = "127.0.0.1:" + port;
        format(folder);
        Map<String, Object> properties = properties(folder, port, controllerPort);
        more.forEach((key, value) -> properties.merge(key, value, (own, other) -> own + "," + other));
        server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        server.startup();
    }

    /** Starts one; returns when it can be connected to. */
    public static EmbeddedBroker start() {
        return start(Map.of());
    }

    /** Starts one with more settings; those that are lists are added to the usual ones. */
    static EmbeddedBroker start(Map<String, String> more) {
        try {
            int[] ports = freePorts();
            return new EmbeddedBroker(Files.createTempDirectory("broker"), ports[0], ports[1], more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not start", e);
        }
    }

    /** Host and port, for {@code spring.kafka.bootstrap-servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        }
    }

    private static void format(Path folder) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(Optional.of(folder.toString()))
                .setControllerListenerName("CONTROLLER")
                .run();
    }

    private static Map<String, Object> properties(Path folder, int port, int controllerPort) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("log.dirs", folder.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024));
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("group.share.min.record.lock.duration.ms", "1000");
        properties.put("group.share.min.session.timeout.ms", "1000");
        properties.put("group.share.min.heartbeat.interval.ms", "100");
        internalTopics(properties);
        return properties;
    }

    private static void internalTopics(Map<String, Object> properties) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", "4");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
    }
}
