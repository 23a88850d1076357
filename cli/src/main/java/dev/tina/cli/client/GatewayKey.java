package dev.tina.cli.client;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.system.AdminKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the key or token that a command sends to a gateway. */
final class GatewayKey {

    static final String VARIABLE = "TINA_API_KEY";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private GatewayKey() {}

    /**
     * The one of the environment, else that of the system on the data folder.
     *
     * @param dataFolder null where the gateway is another one's
     */
    static Optional<String> find(Map<String, String> environment, @Nullable Path dataFolder) throws IOException {
        String given = environment.getOrDefault(VARIABLE, "").strip();
        if (!given.isEmpty()) {
            return Optional.of(checked(given));
        }
        return dataFolder == null ? Optional.empty() : AdminKey.in(dataFolder).read();
    }

    /** A text that cannot be a header is refused here, where no message shows it. */
    private static String checked(String key) {
        if (!FORM.matcher(key).matches()) {
            throw new CommandFailure(VARIABLE + " must be a key (tina_…) or a token, and holds other characters");
        }
        return key;
    }
}
