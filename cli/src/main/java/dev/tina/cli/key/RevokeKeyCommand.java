package dev.tina.cli.key;

import dev.tina.cli.client.KeysApi;
import dev.tina.cli.client.SystemOption;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Revokes a key. */
@Command(name = "revoke", description = "Revokes a key; every gateway refuses it within 30 s.")
final class RevokeKeyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KEY", description = "The key's id, or its name; not its text.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String key;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        KeysApi.Key revoked = new KeysApi(system.http(CreateKeyCommand.PATIENCE)).revoke(key);
        spec.commandLine().getOut().println("revoked " + revoked.name() + " (" + revoked.id() + ")");
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
