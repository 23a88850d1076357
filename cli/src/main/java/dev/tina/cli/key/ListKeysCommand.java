package dev.tina.cli.key;

import dev.tina.cli.client.KeysApi;
import dev.tina.cli.client.SystemOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists keys, without their text. */
@Command(name = "list", description = "Lists the keys, the newest first; their text is nowhere.")
final class ListKeysCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-36s  %-20s  %-30s  %s%n", "id", "name", "scopes", "holds");
        for (KeysApi.Key key : new KeysApi(system.http(CreateKeyCommand.PATIENCE)).list()) {
            out.printf("%-36s  %-20s  %-30s  %s%n", key.id(), key.name(), String.join(",", key.scopes()), holds(key));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static String holds(KeysApi.Key key) {
        if (key.revokedAt() != null) {
            return "revoked " + key.revokedAt();
        }
        return key.expiresAt() == null ? "until it is revoked" : "until " + key.expiresAt();
    }
}
