package dev.tina.cli.follow;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a command that follows jobs waits for news of them. */
public final class SilenceOption {

    @Option(
            names = "--silence",
            paramLabel = "DURATION",
            defaultValue = "PT6H",
            description = "Stops following when nothing new was heard for so long; PT6H by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Duration limit;

    /** When nothing new was heard for so long, following ends. */
    public Duration limit() {
        return limit;
    }
}
