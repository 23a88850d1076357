package dev.tina.supervisor.postgres;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs Postgres programs. Postgres refuses to run as root, so root starts it in a user namespace of its own, where it is
 * another user and still owns its files.
 */
final class PostgresPrograms {

    private final PostgresBinaries binaries;
    private final boolean root;

    PostgresPrograms(PostgresBinaries binaries) {
        this.binaries = binaries;
        this.root = "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/unshare"));
    }

    List<String> commandLine(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (root) {
            command.addAll(List.of("/usr/bin/unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        return command;
    }

    /**
     * Runs a program to its end.
     *
     * @return its exit status
     */
    int run(String program, List<String> arguments, String input, Path log, int deadlineSeconds)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(commandLine(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(deadlineSeconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new CommandFailure(program + " did not end within " + deadlineSeconds + " s; see " + log);
        }
        return process.exitValue();
    }

    void runOrFail(String program, List<String> arguments, String input, Path log, int deadlineSeconds)
            throws IOException, InterruptedException {
        int status = run(program, arguments, input, log, deadlineSeconds);
        if (status != 0) {
            throw new CommandFailure(program + " ended with status " + status + "; see " + log);
        }
    }
}
