package dev.tina.common;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads when to come again from the header {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a date. */
public final class RetryAfter {

    private static final int MOST_DIGITS = 6;

    private RetryAfter() {}

    /** The wait from now on; empty for what is neither. */
    public static Optional<Duration> read(String header, Instant now) {
        return seconds(header).or(() -> untilDate(header.strip(), now));
    }

    /** The wait where the header tells it in seconds; empty for a date and for what is neither. */
    public static Optional<Duration> seconds(String header) {
        String text = header.strip();
        return text.matches("[0-9]{1," + MOST_DIGITS + "}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                : Optional.empty();
    }

    private static Optional<Duration> untilDate(String text, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
