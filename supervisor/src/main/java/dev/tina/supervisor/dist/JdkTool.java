package dev.tina.supervisor.dist;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of this JDK to its end, without the settings of Spring Boot that the user's environment may hold. */
final class JdkTool {

    private static final int DEADLINE_SECONDS = 120;

    private JdkTool() {}

    /** Where {@code java}, {@code javac} or {@code jar} lies. */
    static Path program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    /** @throws CommandFailure where it fails or takes too long, with all that it said */
    static void run(String name, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program(name).toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(SpringSettings::isOne);
        var process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new CommandFailure(name + " failed: " + said.strip());
        }
    }
}
