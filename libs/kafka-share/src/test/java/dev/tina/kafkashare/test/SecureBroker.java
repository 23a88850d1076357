package dev.tina.kafkashare.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** A broker that asks its clients for TLS and for a user with a password (SASL, SCRAM-SHA-512). */
public final class SecureBroker implements AutoCloseable {

    private static final String PASSWORD = "a-password-for-kafka";
    private static final String LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule required";

    private final Path stores;
    private final String bootstrapServers;
    private final EmbeddedBroker broker;

    private SecureBroker(Path stores, int port) {
        this.stores = stores;
        this.bootstrapServers = "127.0.0.1:" + port;
        this.broker = EmbeddedBroker.start(Map.of(
                "listeners",
                "SECURE://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "SECURE:SASL_SSL",
                "sasl.enabled.mechanisms",
                "SCRAM-SHA-512",
                "listener.name.secure.scram-sha-512.sasl.jaas.config",
                LOGIN + ";",
                "listener.name.secure.ssl.keystore.location",
                stores.resolve("broker.p12").toString(),
                "listener.name.secure.ssl.keystore.password",
                PASSWORD,
                "listener.name.secure.ssl.keystore.type",
                "PKCS12"));
    }

    /** Starts one, with a certificate of its own for 127.0.0.1; returns when its user can log in. */
    public static SecureBroker start() {
        try {
            Path stores = Files.createTempDirectory("stores");
            makeCertificate(stores);
            var broker = new SecureBroker(stores, freePort());
            broker.addUser();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void makeCertificate(Path stores) throws IOException {
        keytool(
                List.of("-genkeypair", "-alias", "broker", "-keyalg", "EC", "-dname", "CN=broker"),
                List.of(
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        stores.resolve("broker.p12").toString()));
        keytool(
                List.of(
                        "-exportcert",
                        "-alias",
                        "broker",
                        "-file",
                        stores.resolve("broker.crt").toString()),
                List.of("-keystore", stores.resolve("broker.p12").toString()));
        keytool(
                List.of("-importcert", "-noprompt", "-alias", "broker"),
                List.of(
                        "-file", stores.resolve("broker.crt").toString(),
                        "-keystore", stores.resolve("trusted.p12").toString()));
    }

    private static void keytool(List<String> what, List<String> where) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(what);
        command.addAll(where);
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void addUser() {
        var credential = new UserScramCredentialUpsertion(
                "tina", new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.alterUserScramCredentials(List.of(credential)).all().get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The broker did not take its user", e);
        }
    }

    /** Host and port of the listener that asks. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Without TLS and password: for what a test does beside the service it tries. */
    public EmbeddedBroker behind() {
        return broker;
    }

    /** What a service is told, and nothing more: the same as environment variables in {@code docs/access.md}. */
    public Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("spring.kafka.bootstrap-servers", bootstrapServers);
        settings.put("spring.kafka.security.protocol", "SASL_SSL");
        settings.put("spring.kafka.properties.sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "spring.kafka.properties.sasl.jaas.config",
                LOGIN + " username=\"tina\" password=\"" + PASSWORD + "\";");
        settings.put(
                "spring.kafka.ssl.trust-store-location",
                stores.resolve("trusted.p12").toUri().toString());
        settings.put("spring.kafka.ssl.trust-store-password", PASSWORD);
        settings.put("spring.kafka.ssl.trust-store-type", "PKCS12");
        return settings;
    }

    @Override
    public void close() {
        broker.close();
    }
}
