package dev.tina.supervisor.postgres;

import dev.tina.common.AtomicFile;
import dev.tina.common.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** What Postgres needs on disk before its first start: an initialised folder, a database, and a password of its own. */
final class PostgresCluster {

    static final String USER = "tina";
    static final String DATABASE = "tina";

    private static final int DEADLINE_SECONDS = 60;

    private final Path folder;
    private final PostgresPrograms programs;
    private final Path log;

    /** @param folder holds {@code cluster}, what Postgres owns, and {@code password} */
    PostgresCluster(Path folder, PostgresPrograms programs, Path log) {
        this.folder = folder;
        this.programs = programs;
        this.log = log;
    }

    Path data() {
        return folder.resolve("cluster");
    }

    String password() throws IOException {
        return Files.readString(passwordFile());
    }

    /** Makes it unless it is there already; a first start that was cut off leaves nothing that counts. */
    void ensure() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        writePassword();
        Path partial = folder.resolve("cluster.partial");
        FileTrees.delete(partial);
        initialise(partial);
        Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path target) throws IOException, InterruptedException {
        programs.runOrFail(
                "initdb",
                List.of(
                        "--pgdata=" + target,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--no-locale",
                        "--no-instructions"),
                "",
                log,
                DEADLINE_SECONDS);
        programs.runOrFail(
                "postgres",
                List.of("--single", "-D", target.toString(), "postgres"),
                "create database " + DATABASE + "\n",
                log,
                DEADLINE_SECONDS);
    }

    private void writePassword() throws IOException {
        var secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        AtomicFile.writeForOwner(passwordFile(), HexFormat.of().formatHex(secret));
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }
}
