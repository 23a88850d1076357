package dev.tina.supervisor.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker in this JVM that finds again, when started, what it held when it was stopped or killed. */
public final class EmbeddedBroker implements AutoCloseable {

    /** Names the file of the log to logback.xml; read once, when the first broker of the process logs something. */
    private static final String LOG = "tina.broker.log";

    private final KafkaRaftServer server;
    private final String address;

    private EmbeddedBroker(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Formats the folder on its first use, starts the broker and returns when clients may connect.
     *
     * @param folder holds the records; only one broker at a time may have it
     * @param port clients connect here, on loopback
     * @param controllerPort the broker talks to itself here, on loopback
     * @param log gets what the broker warns of, with its stack traces
     * @throws IOException where the folder cannot be written
     */
    public static EmbeddedBroker start(Path folder, int port, int controllerPort, Path log) throws IOException {
        System.setProperty(LOG, log.toString());
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        var server =
                new KafkaRaftServer(new KafkaConfig(BrokerProperties.of(folder, port, controllerPort)), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, "127.0.0.1:" + port);
    }

    private static void format(Path folder) throws IOException {
        var formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerProperties.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString());
        try {
            formatter.run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) { // the formatter declares no narrower type
            throw new IOException("cannot format the broker's folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Where clients connect: {@code host:port}. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
