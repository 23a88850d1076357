package dev.tina.supervisor.dist;

import java.util.ArrayList;
import java.util.List;

/** The command line that starts a service's JVM, up to what it is to run. */
final class JavaCommand {

    private static final String JAVA = JdkTool.program("java").toString();

    private JavaCommand() {}

    static List<String> of(ServiceKind kind, CompilerDirectives directives) {
        var command = new ArrayList<>(List.of(
                JAVA,
                "-XX:+UseSerialGC",
                "-Xms32m", // by default a 64th of the machine's memory, all of it soon touched
                "-Xmx" + kind.heap(),
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.graph_optimizer=false",
                "-Dspring.main.banner-mode=off"));
        command.addAll(kind.compilesFully() ? directives.options() : List.of("-XX:TieredStopAtLevel=1"));
        return command;
    }
}
