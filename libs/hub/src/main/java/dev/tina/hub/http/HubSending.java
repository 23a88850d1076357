package dev.tina.hub.http;

import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Sends to the hub, and to where it says that files are to go; the token goes to the hub's own host only. */
public final class HubSending {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> PASSING = Set.of(408, 409, 412, 425, 429);

    private final HubHttp http;

    public HubSending(HubHttp http) {
        this.http = http;
    }

    /**
     * The answer to a POST of JSON to a path of the hub.
     *
     * @param allowed statuses beside success that are an answer too
     * @throws TransientFault on a broken connection, a conflict, 429 and 5xx
     * @throws HubException on any other status
     */
    public HubReply post(String path, String contentType, Map<String, ?> body, Set<Integer> allowed)
            throws TransientFault {
        return post(http.at(path), contentType, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)), allowed);
    }

    /** The same with a body that is written already. */
    public HubReply post(String path, String contentType, byte[] body) throws TransientFault {
        return post(http.at(path), contentType, BodyPublishers.ofByteArray(body), Set.of());
    }

    /** The same to an address that the hub has named. */
    public HubReply post(URI address, Map<String, ?> body) throws TransientFault {
        return post(
                address,
                "application/vnd.git-lfs+json",
                BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)),
                Set.of());
    }

    private HubReply post(URI address, String contentType, BodyPublisher body, Set<Integer> allowed)
            throws TransientFault {
        HubHttp.Sent sent = new HubHttp.Sent(
                "POST", address, Map.of("Content-Type", contentType, "Accept", contentType), body, http.answerLimit());
        return checked(address, http.send(sent, true), allowed);
    }

    /**
     * The answer to a PUT of a file's bytes to where the hub says that they go; without the token.
     *
     * @param limit for all of it
     */
    public HubReply put(URI address, Map<String, String> headers, BodyPublisher bytes, Duration limit)
            throws TransientFault {
        return checked(address, http.send(new HubHttp.Sent("PUT", address, headers, bytes, limit), false), Set.of());
    }

    /** An address that the hub has named; throws {@link HubException} if what is sent there could be read on its way. */
    public URI named(String address) {
        try {
            URI named = http.at("/").resolve(address);
            boolean safe = "https".equals(named.getScheme())
                    || "http".equals(http.at("/").getScheme());
            if (safe && named.getHost() != null) {
                return named;
            }
        } catch (IllegalArgumentException e) {
            throw new HubException(Reason.UNREACHABLE, "the hub names an address that is none", e);
        }
        throw new HubException(Reason.UNREACHABLE, "the hub names an address that is not safe to send to");
    }

    private HubReply checked(URI address, HubReply reply, Set<Integer> allowed) throws TransientFault {
        int status = reply.status();
        if ((status >= 200 && status < 300) || allowed.contains(status)) {
            return reply;
        }
        String why = reply.reason().isEmpty() ? "" : ": " + reply.reason();
        String what = address.getHost() + " answered with status " + status + why;
        if (status >= 500 || PASSING.contains(status)) {
            throw TransientFault.refused(
                    status == 429 ? Reason.RATE_LIMITED : Reason.UNREACHABLE, what, http.retryAfter(reply));
        }
        throw switch (status) {
            case 401 ->
                new HubException(
                        Reason.UNAUTHORIZED,
                        what + "; the token is not accepted: make one that may write, and set HF_TOKEN to it");
            case 403 ->
                new HubException(
                        Reason.UNAUTHORIZED,
                        what
                                + "; the token may not write there: use one that may, or another --repo ORGANISATION/NAME");
            case 404 -> new HubException(Reason.NOT_FOUND, what + "; is HF_ENDPOINT right, and may the token see it?");
            default -> new HubException(Reason.REFUSED, what + "; nothing was committed");
        };
    }
}
