package dev.tina.supervisor.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(900)
class PostgresServerTest {

    private final FreePorts ports = new FreePorts(new Random());

    @TempDir
    Path folder;

    @Test
    void commitsSurviveTheKillingOfTheServer() throws Exception {
        try (var first = start()) {
            execute(first, "create table step (number int)", "insert into step values (41), (42)");
            ProcessHandle process = ProcessHandle.of(first.pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(60, TimeUnit.SECONDS);
        }
        try (var second = start()) {
            assertThat(query(second, "select sum(number) from step")).isEqualTo("83");
        }
    }

    @Test
    void serverLeftBehindIsStoppedAndItsDataServed() throws Exception {
        PostgresServer orphan = start();
        execute(orphan, "create table step (number int)", "insert into step values (7)");

        try (var next = start()) {
            assertThat(ProcessHandle.of(orphan.pid())
                            .map(ProcessHandle::isAlive)
                            .orElse(false))
                    .isFalse();
            assertThat(query(next, "select number from step")).isEqualTo("7");
        }
    }

    @Test
    void numberOfADeadServerThatAnotherProcessHasNowIsNoOrphan() throws Exception {
        start().close();
        Path pidFile = folder.resolve("postgres/cluster/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");

        try (var server = start()) {
            assertThat(query(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void commitsAreForcedToDisk() throws Exception {
        try (var server = start()) {
            assertThat(query(server, "show fsync")).isEqualTo("on");
            assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "show full_page_writes")).isEqualTo("on");
            assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void wrongPasswordIsRefused() throws Exception {
        try (var server = start()) {
            String url = server.database().jdbcUrl();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "tina", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void portInUseIsToldWithTheLog() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(taken.getLocalPort()))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("postgres.log");
        }
    }

    private PostgresServer start() throws IOException, InterruptedException {
        return start(ports.next());
    }

    private PostgresServer start(int port) throws IOException, InterruptedException {
        return PostgresServer.start(
                TestPostgres.binaries(), folder.resolve("postgres"), port, folder.resolve("logs/postgres.log"));
    }

    private static void execute(PostgresServer server, String... statements) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        Database database = server.database();
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
