package dev.tina.supervisor.dist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that starts a service's JVM, up to what it is to run. */
final class JavaCommand {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private JavaCommand() {}

    static List<String> of(ServiceKind kind) {
        var command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-XX:+UseSerialGC",
                "-Xms32m", // by default a 64th of the machine's memory, all of it soon touched
                "-Xmx" + kind.heap(),
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.graph_optimizer=false",
                "-Dspring.main.banner-mode=off"));
        if (!kind.compilesFully()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        return command;
    }

    static List<String> plain() {
        return List.of(JAVA.toString(), "-XX:+UseSerialGC");
    }
}
