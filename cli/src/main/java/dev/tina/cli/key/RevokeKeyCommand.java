package dev.tina.cli.key;

import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.KeyAnswer;
import dev.tina.supervisor.CommandFailure;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Revokes a key. */
@Command(name = "revoke", description = "Revokes a key; every gateway refuses it within 30 s.")
final class RevokeKeyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KEY", description = "The key's id, or its name; not its text.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String key;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    private record Revoked(String id, String name, boolean revoked) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        TinaApi api = system.api(Patience.QUESTION);
        KeyAnswer meant = api.keys().stream()
                .filter(each -> each.id().equals(key)
                        || (each.revokedAt() == null && each.name().equals(key)))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("no key that holds has the id or the name " + key));
        api.revokeKey(meant.id());
        console.result(
                new Revoked(meant.id(), meant.name(), true),
                () -> List.of("revoked " + meant.name() + " (" + meant.id() + ")"));
        return CommandLine.ExitCode.OK;
    }
}
