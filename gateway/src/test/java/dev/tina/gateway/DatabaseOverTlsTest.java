package dev.tina.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseOverTlsTest {

    private static final String PASSWORD = "for-the-store";

    @TempDir
    Path folder;

    @Test
    void theDatabaseIsSpokenToOverTlsAndItsCertificateIsChecked() throws Exception {
        Path own = certificate("own");
        Path another = certificate("another");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", own.toString())
                .setServerConfig("ssl_key_file", folder.resolve("own.key").toString())
                .start()) {
            try (var gateway = RunningGateway.start(new Echo().server(), url(postgres, own))) {
                assertThat(gateway.bean(JdbcClient.class)
                                .sql("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                                .query((row, number) -> row.getBoolean(1))
                                .single())
                        .isTrue();
            }
            assertThatThrownBy(() -> RunningGateway.start(new Echo().server(), url(postgres, another))
                            .close())
                    .hasStackTraceContaining("PKIX path");
        }
    }

    private static String url(EmbeddedPostgres postgres, Path trusted) {
        return "spring.datasource.url=jdbc:postgresql://localhost:" + postgres.getPort()
                + "/postgres?sslmode=verify-full&sslrootcert=" + trusted;
    }

    /** A certificate for localhost, beside its key, both as PEM. */
    private Path certificate(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        keytool(List.of(
                "-genkeypair",
                "-alias",
                "db",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString()));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        Path key = folder.resolve(name + ".key");
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                key,
                pem("PRIVATE KEY", keys.getKey("db", PASSWORD.toCharArray()).getEncoded()));
        return Files.writeString(
                folder.resolve(name + ".crt"),
                pem("CERTIFICATE", keys.getCertificate("db").getEncoded()));
    }

    private static String pem(String what, byte[] der) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    private static void keytool(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
