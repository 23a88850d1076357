package dev.tina.supervisor.postgres;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a Postgres server: it ends its sessions, writes a checkpoint and exits; one that does not is killed. */
final class PostgresShutdown {

    private final PostgresPrograms programs;
    private final Path data;
    private final Path log;

    PostgresShutdown(PostgresPrograms programs, Path data, Path log) {
        this.programs = programs;
        this.data = data;
        this.log = log;
    }

    void endOrphan(Postmaster postmaster, Duration deadline) throws IOException {
        Optional<ProcessHandle> orphan = postmaster.orphan();
        orphan.ifPresent(process -> end(process, deadline));
        if (orphan.map(ProcessHandle::isAlive).orElse(false)) {
            throw new CommandFailure("an earlier Postgres still holds " + data + ": process "
                    + orphan.get().pid());
        }
        postmaster.forget();
    }

    void end(ProcessHandle server, Duration deadline) {
        try {
            int seconds = (int) deadline.toSeconds();
            programs.run(
                    "pg_ctl",
                    List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", Integer.toString(seconds)),
                    "",
                    log,
                    seconds + 5);
            awaitEnd(server, Duration.ofSeconds(2));
        } catch (IOException e) {
            server.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (server.isAlive()) {
            server.destroyForcibly();
        }
    }

    private static void awaitEnd(ProcessHandle server, Duration deadline) throws InterruptedException {
        try {
            server.onExit().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
        }
    }
}
