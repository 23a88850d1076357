package dev.tina.gateway.audit;

import dev.tina.gateway.caller.Caller;
import java.time.Instant;

/**
 * A call that could change something. Neither its body nor its query is kept.
 *
 * @param status what was answered
 * @param requestId as in the answer's {@code X-Request-Id}
 * @param remote address the call came from
 */
record AuditEntry(Instant at, Caller caller, Call call, int status, String requestId, String remote) {

    /** What was called; the path without its query. */
    record Call(String method, String path) {}
}
