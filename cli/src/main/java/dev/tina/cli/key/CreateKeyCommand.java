package dev.tina.cli.key;

import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.answer.KeyAnswer;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a key, and shows it this once. */
@Command(
        name = "create",
        description = "Makes a key. Standard output gets the key and nothing else, and no later command shows it.")
final class CreateKeyCommand implements Callable<Integer> {

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "What the audit log calls the key.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Option(
            names = "--scope",
            required = true,
            paramLabel = "SCOPE",
            description = "jobs:read, jobs:write, verify or admin; may be repeated.")
    private List<String> scopes = List.of();

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            description = "How long it holds, such as 90d; for ever by default.")
    private @Nullable String expires;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var request = new LinkedHashMap<String, Object>();
        request.put("name", name);
        request.put("scopes", scopes);
        if (expires != null) {
            request.put("expiresIn", KeyLifetime.parse(expires).toString());
        }
        KeyAnswer made = system.api(Patience.QUESTION).createKey(request);
        console.note("key " + made.name() + " (" + made.id() + "): " + String.join(", ", made.scopes())
                + (made.expiresAt() == null ? "" : ", until " + made.expiresAt()) + "; it is shown this once");
        console.result(made, () -> List.of(String.valueOf(made.key())));
        return CommandLine.ExitCode.OK;
    }
}
