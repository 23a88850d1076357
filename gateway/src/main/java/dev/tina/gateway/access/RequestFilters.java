package dev.tina.gateway.access;

import dev.tina.gateway.audit.AuditFilter;
import dev.tina.gateway.limit.BodyFilter;
import dev.tina.gateway.limit.RateFilter;
import java.util.Optional;

/**
 * What a request passes.
 *
 * @param audit empty where there is no database
 */
record RequestFilters(
        RateFilter rate, BodyFilter body, Optional<AuditFilter> audit, Refusals refusals, Credentials credentials) {}
