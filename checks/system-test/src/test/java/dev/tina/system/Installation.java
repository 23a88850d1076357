package dev.tina.system;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the build packaged, run by the command line's own main class. */
record Installation(Path root) {

    private static final int PREPARE_MINUTES = 6;
    private static final AtomicBoolean PREPARED = new AtomicBoolean();

    /** The one this module stands in. */
    static Installation ofThisBuild() {
        return new Installation(Path.of("../..").toAbsolutePath().normalize());
    }

    /** Does what the script does after a build, once: unpacks the services, and makes their caches. */
    void prepare(Path log) throws IOException, InterruptedException {
        if (PREPARED.getAndSet(true)) {
            return;
        }
        Process prepare = start(log, "prepare");
        if (!prepare.waitFor(PREPARE_MINUTES, TimeUnit.MINUTES) || prepare.exitValue() != 0) {
            prepare.destroyForcibly();
            throw new AssertionError("not prepared:\n" + Files.readString(log, StandardCharsets.UTF_8));
        }
    }

    /** The command in a process that ends with this one. */
    Process start(Path log, String... arguments) throws IOException {
        return start(log, Map.of(), arguments);
    }

    /** The same, with more in its environment. */
    Process start(Path log, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(command());
        command.addAll(List.of(arguments));
        File said = log.toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(said));
        builder.environment().put("TINA_SUPERVISED", "true");
        builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
        builder.environment().put("TINA_REWARD_HTTP_ALLOWED_HOSTS", "127.0.0.1");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dai.djl.offline=true",
                "-Dtina.home=" + root,
                "-cp",
                root.resolve("cli/target/dist/tina.jar").toString(),
                "dev.tina.cli.Tina");
    }

    /** Writes a script {@code tina} that runs the command; a system is started on the port and the data folder given. */
    void script(Path file, Path data, int port) throws IOException {
        Files.writeString(file, """
                #!/usr/bin/env bash
                case "$1" in
                    up) set -- "$@" --port %d --data '%2$s' ;;
                    train | follow | report | export | status | down) set -- "$@" --data '%2$s' ;;
                esac
                exec %3$s "$@"
                """.formatted(port, data, String.join(" ", command())));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
