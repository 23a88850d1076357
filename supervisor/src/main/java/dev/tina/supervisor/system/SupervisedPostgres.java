package dev.tina.supervisor.system;

import dev.tina.supervisor.postgres.Database;
import dev.tina.supervisor.postgres.PostgresBinaries;
import dev.tina.supervisor.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A Postgres that is started again, on the same port, when it dies. */
final class SupervisedPostgres implements AutoCloseable {

    /**
     * How to start it.
     *
     * @param folder holds its data
     * @param log gets what it says
     */
    record Plan(PostgresBinaries binaries, Path folder, int port, Path log) {

        PostgresServer start() {
            try {
                return PostgresServer.start(binaries, folder, port, log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while Postgres was starting", e);
            }
        }
    }

    private final Plan plan;
    private final Consumer<String> news;
    private PostgresServer server;
    private boolean closed;

    private SupervisedPostgres(Plan plan, Consumer<String> news) {
        this.plan = plan;
        this.news = news;
        this.server = plan.start();
        watch();
    }

    static SupervisedPostgres start(Plan plan, Consumer<String> news) {
        return new SupervisedPostgres(plan, news);
    }

    private void watch() {
        PostgresServer watched = server;
        Thread.ofPlatform().daemon().name("keeper of Postgres").start(() -> keep(watched));
    }

    private void keep(PostgresServer watched) {
        try {
            restart(watched.awaitEnd());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void restart(int status) {
        if (!closed) {
            news.accept("Postgres ended with status " + status + ", restarting it");
            server = plan.start();
            watch();
        }
    }

    synchronized Database database() {
        return server.database();
    }

    @Override
    public synchronized void close() {
        closed = true;
        server.close();
    }
}
