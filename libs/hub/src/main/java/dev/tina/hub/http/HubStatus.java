package dev.tina.hub.http;

import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Tells what a status other than success means.
 *
 * @param clock tells how far off a date is
 * @param withToken whether requests carry a token
 */
record HubStatus(InstantSource clock, boolean withToken) {

    private static final int TOO_MANY = 429;

    /** Returns a fault that may pass; throws a HubException for one that will not. */
    TransientFault fault(HubResponse answer, URI address) {
        String host = address.getHost();
        String code = answer.headers().firstValue("X-Error-Code").orElse("");
        return switch (answer.status()) {
            case 401, 403 -> throw refused(answer.status(), code, host);
            case 404, 410 -> throw new HubException(Reason.NOT_FOUND, "not there (" + address.getPath() + ")");
            case 407 ->
                throw new HubException(Reason.UNREACHABLE, "the proxy wants a password, which is not supported");
            case TOO_MANY ->
                TransientFault.refused(Reason.RATE_LIMITED, host + " was asked too often", retryAfter(answer));
            case 416 -> TransientFault.corrupt(host + " does not have the bytes it announced");
            default -> {
                if (answer.status() < 500) {
                    throw new HubException(
                            Reason.UNREACHABLE,
                            host + " answered with status " + answer.status() + "; is HF_ENDPOINT right?");
                }
                yield TransientFault.refused(
                        Reason.UNREACHABLE, host + " answered with status " + answer.status(), retryAfter(answer));
            }
        };
    }

    private HubException refused(int status, String code, String host) {
        if (code.equals("RepoNotFound")) {
            return new HubException(Reason.NOT_FOUND, "not there, or private");
        }
        if (code.equals("GatedRepo") || (status == 403 && withToken)) {
            return new HubException(Reason.GATED, "its owner must first grant access");
        }
        String next = withToken
                ? "the token is not accepted; make another one and set HF_TOKEN to it"
                : "set HF_TOKEN to your token, or check the spelling: for a name that does not exist " + host
                        + " says the same";
        return new HubException(Reason.UNAUTHORIZED, host + " asks for a login; " + next);
    }

    /** Seconds, or a date. */
    private Optional<Duration> retryAfter(HubResponse answer) {
        return answer.headers().firstValue("Retry-After").flatMap(this::pause);
    }

    private Optional<Duration> pause(String text) {
        try {
            return Optional.of(Duration.ofSeconds(Math.max(1, Long.parseLong(text.strip()))));
        } catch (NumberFormatException notSeconds) {
            return untilDate(text);
        }
    }

    private Optional<Duration> untilDate(String text) {
        try {
            Instant date = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), date);
            return Optional.of(wait.isPositive() ? wait.plusSeconds(1) : Duration.ofSeconds(1));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
