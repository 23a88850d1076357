package dev.tina.hub.http;

import dev.tina.common.RetryAfter;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.settings.SourceNames;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells what a status other than success means.
 *
 * @param clock tells how far off a date is
 * @param withToken whether requests carry a token
 * @param names of what a user can change
 */
record HubStatus(InstantSource clock, boolean withToken, SourceNames names) {

    private static final int TOO_MANY = 429;
    private static final Duration SECOND = Duration.ofSeconds(1);

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
                            host + " answered with status " + answer.status() + "; is " + names.address() + " right?");
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
        if (names.token().isEmpty()) {
            return new HubException(
                    Reason.UNAUTHORIZED, host + " asks for a login; choose another address with " + names.address());
        }
        String next = withToken
                ? "the token is not accepted; make another one and set " + names.token() + " to it"
                : "set " + names.token() + " to your token, or check the spelling: for a name that does not exist "
                        + host + " says the same";
        return new HubException(Reason.UNAUTHORIZED, host + " asks for a login; " + next);
    }

    /** At least a second; behind a date it waits a second more. */
    private Optional<Duration> retryAfter(HubResponse answer) {
        return retryAfter(answer.headers());
    }

    /** As above, of an answer that is read already. */
    Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .flatMap(header -> RetryAfter.read(header, clock.instant().minus(SECOND)))
                .map(wait -> wait.compareTo(SECOND) < 0 ? SECOND : wait);
    }
}
