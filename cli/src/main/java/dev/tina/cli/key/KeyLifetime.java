package dev.tina.cli.key;

import dev.tina.supervisor.CommandFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a key holds, as it is typed: {@code 90d}, {@code 12h}, {@code 30m}, or ISO 8601. */
final class KeyLifetime {

    private static final Pattern SHORT = Pattern.compile("([0-9]{1,6})([dhm])");

    private KeyLifetime() {}

    /** @throws CommandFailure where it is neither */
    static Duration parse(String text) {
        Matcher matcher = SHORT.matcher(text.toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "d" -> Duration.ofDays(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofMinutes(number);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new CommandFailure("--expires must be such as 90d, 12h, 30m or P90D, was " + text, e);
        }
    }
}
