package dev.tina.system;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dtina.home=" + root,
                "-cp",
                root.resolve("cli/target/dist/tina.jar").toString(),
                "dev.tina.cli.Tina"));
        command.addAll(List.of(arguments));
        File said = log.toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(said));
        builder.environment().put("TINA_SUPERVISED", "true");
        builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
        builder.environment().put("TINA_REWARD_HTTP_ALLOWED_HOSTS", "127.0.0.1");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
