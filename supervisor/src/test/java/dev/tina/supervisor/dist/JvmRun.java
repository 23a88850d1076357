package dev.tina.supervisor.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM that was started with some options and has ended.
 *
 * @param said all that it wrote
 */
record JvmRun(int status, String said) {

    /** Starts one as services are started, and lets it do nothing but tell its version. */
    static JvmRun of(List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(JdkTool.program("java").toString(), "-XX:+UseSerialGC"));
        command.addAll(options);
        command.add("-version");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new JvmRun(process.waitFor(), said);
    }
}
