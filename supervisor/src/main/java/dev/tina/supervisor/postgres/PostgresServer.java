package dev.tina.supervisor.postgres;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.process.OwnSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running Postgres whose commits survive {@code kill -9} and power cuts; it listens on loopback only. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration READY_DEADLINE = Duration.ofSeconds(60);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(20);
    private static final long POLL_MILLISECONDS = 20;

    private final Process process;
    private final PostgresShutdown shutdown;
    private final Database database;

    private PostgresServer(Process process, PostgresShutdown shutdown, Database database) {
        this.process = process;
        this.shutdown = shutdown;
        this.database = database;
    }

    /**
     * Starts the server and returns when it accepts connections. A server that an earlier, killed supervisor left on
     * the same folder is stopped first.
     *
     * @param folder holds its data
     * @param log gets what the server says
     * @throws CommandFailure where it cannot be initialised or does not become ready
     */
    public static PostgresServer start(PostgresBinaries binaries, Path folder, int port, Path log)
            throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var programs = new PostgresPrograms(binaries);
        var cluster = new PostgresCluster(folder.toAbsolutePath(), programs, log);
        cluster.ensure();
        var postmaster = new Postmaster(cluster.data());
        var shutdown = new PostgresShutdown(programs, cluster.data(), log);
        shutdown.endOrphan(postmaster, STOP_DEADLINE);
        Process process = launch(programs, cluster.data(), port, log);
        var database =
                new Database("127.0.0.1", port, PostgresCluster.DATABASE, PostgresCluster.USER, cluster.password());
        var server = new PostgresServer(process, shutdown, database);
        server.awaitReady(postmaster, log);
        return server;
    }

    private static Process launch(PostgresPrograms programs, Path data, int port, Path log) throws IOException {
        var arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=100",
                "shared_buffers=64MB",
                "log_line_prefix=%t [%p] ")) {
            arguments.add("-c");
            arguments.add(setting);
        }
        var command = new ArrayList<>(OwnSession.prefix());
        command.addAll(programs.commandLine("postgres", arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitReady(Postmaster postmaster, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + READY_DEADLINE.toNanos();
        while (!postmaster.isReady(process.pid())) {
            if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new CommandFailure(
                        "Postgres ended with status " + process.exitValue() + " while starting; see " + log);
            }
            if (System.nanoTime() > end) {
                close();
                throw new CommandFailure(
                        "Postgres was not ready after " + READY_DEADLINE.toSeconds() + " s; see " + log);
            }
        }
    }

    /** Where its database is and who may use it. */
    public Database database() {
        return database;
    }

    public long pid() {
        return process.pid();
    }

    /**
     * Waits until the server has ended.
     *
     * @return its exit status
     */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        shutdown.end(process.toHandle(), STOP_DEADLINE);
    }
}
