package dev.tina.cli.key;

import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.answer.KeyAnswer;
import dev.tina.terminal.CommandOutput;
import dev.tina.terminal.Table;
import dev.tina.terminal.Table.Column;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists keys, without their text. */
@Command(name = "list", description = "Lists the keys, the newest first; their text is nowhere.")
final class ListKeysCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Table table = new Table(List.of(
                Column.left("id", 36), Column.left("name", 20), Column.left("scopes", 30), Column.left("holds")));
        List<KeyAnswer> keys = system.api(Patience.QUESTION).keys();
        for (KeyAnswer key : keys) {
            table.add(key.id(), key.name(), String.join(",", key.scopes()), holds(key));
        }
        console.result(Map.of("data", keys), table::lines);
        return CommandLine.ExitCode.OK;
    }

    private static String holds(KeyAnswer key) {
        if (key.revokedAt() != null) {
            return "revoked " + key.revokedAt();
        }
        return key.expiresAt() == null ? "until it is revoked" : "until " + key.expiresAt();
    }
}
