package dev.tina.reward.grader;

import dev.tina.common.RetryAfter;
import java.time.Instant;
import java.util.Set;

/** What the status of an answer means: a body, a failure that may pass, or one that lasts. */
final class StatusFailures {

    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

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
        throw RetryAfter.read(reply.retryAfter(), now).map(passing::after).orElse(passing);
    }
}
