package dev.tina.gateway.audit;

import dev.tina.service.http.Listing;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log over REST, for those of scope admin. */
@RestController
@ConditionalOnProperty("spring.datasource.url")
class AuditController {

    private final AuditLog audit;

    AuditController(AuditLog audit) {
        this.audit = audit;
    }

    /** One entry; {@code id} is what {@code after} takes. */
    record View(
            long id, Instant at, Who caller, String method, String path, int status, String requestId, String remote) {

        private static View of(AuditLog.Row row) {
            AuditEntry entry = row.entry();
            var who = new Who(
                    entry.caller().kind().name(),
                    entry.caller().id(),
                    entry.caller().name());
            return new View(
                    row.id(),
                    entry.at(),
                    who,
                    entry.call().method(),
                    entry.call().path(),
                    entry.status(),
                    entry.requestId(),
                    entry.remote());
        }
    }

    /** Who called. */
    record Who(String kind, String id, String name) {}

    @GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<View> read(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = Listing.LIMIT) int limit) {
        Listing.requireLimit(limit);
        return Listing.page(audit.after(after, limit + 1), limit, AuditLog.Row::id)
                .map(View::of);
    }
}
