package dev.tina.reward.grader;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** What the status of an answer means: a body, a failure that may pass, or one that lasts. */
final class StatusFailures {

    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int MOST_DIGITS = 6;

    private StatusFailures() {}

    /** The body of a status 200; throws {@link GraderException} for any other. */
    static byte[] body(GraderReply reply, Instant now) throws GraderException {
        int status = reply.status();
        if (status == 200) {
            return reply.body();
        }
        if (status >= 300 && status < 400) {
            throw GraderException.lasting(
                    GraderFailure.REDIRECT, "it redirects by status " + status + "; only 307 and 308 are followed");
        }
        String reason = "it answered with status " + status;
        if (!PASSING.contains(status)) {
            throw GraderException.lasting(GraderFailure.STATUS, reason);
        }
        GraderException passing = GraderException.passing(GraderFailure.STATUS, reason);
        throw wait(reply.retryAfter(), now).map(passing::after).orElse(passing);
    }

    /** Seconds, or a date (RFC 9110, section 10.2.3); empty for what is neither. */
    static Optional<Duration> wait(String header, Instant now) {
        if (header.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            Instant then = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
