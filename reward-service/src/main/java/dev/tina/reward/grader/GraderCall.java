package dev.tina.reward.grader;

import dev.tina.reward.Deadline;
import dev.tina.reward.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HexFormat;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** One attempt: signs and sends, follows redirects that stay with the host, gives the body of a status 200. */
final class GraderCall {

    static final String TIMESTAMP = "X-Tina-Timestamp";
    static final String SIGNATURE = "X-Tina-Signature";
    static final String KEY = "Idempotency-Key";
    private static final int MOST_REDIRECTS = 3;

    private final GraderClient client;
    private final InstantSource clock;

    GraderCall(GraderClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * What is sent, to where.
     *
     * @param key the same for every attempt
     * @param completions rewards that are expected back
     */
    record Payload(GraderUrl url, @Nullable Secret secret, String key, byte[] body, int completions) {

        Payload(GraderUrl url, @Nullable Secret secret, GraderRequest request) {
            this(
                    url,
                    secret,
                    request.groupId().toString(),
                    request.json(),
                    request.completions().size());
        }
    }

    /** The body of the answer; throws {@link GraderException}. */
    byte[] send(Payload payload, Deadline deadline) throws GraderException {
        try {
            GraderUrl url = payload.url();
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                GraderReply reply = client.send(request(url.uri(), payload), deadline);
                if (reply.status() != 307 && reply.status() != 308) {
                    return StatusFailures.body(reply, clock.instant());
                }
                url = url.redirected(reply.location());
            }
            throw GraderException.lasting(
                    GraderFailure.REDIRECT, "it redirects more than " + MOST_REDIRECTS + " times");
        } catch (IOException e) {
            throw ConnectionFailures.explain(payload.url().host(), e);
        }
    }

    private HttpPost request(URI uri, Payload payload) {
        HttpPost request = new HttpPost(uri);
        request.setEntity(new ByteArrayEntity(payload.body(), ContentType.APPLICATION_JSON));
        request.setHeader("Accept", "application/json");
        request.setHeader(KEY, payload.key());
        Secret secret = payload.secret();
        if (secret != null) {
            long now = clock.instant().getEpochSecond();
            request.setHeader(TIMESTAMP, now);
            request.setHeader(SIGNATURE, "sha256=" + HexFormat.of().formatHex(secret.sign(now, payload.body())));
        }
        return request;
    }
}
