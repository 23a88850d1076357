package dev.tina.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tina.gateway.caller.Caller;
import dev.tina.service.http.Problem;
import dev.tina.service.http.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** One bucket for each key, each token's subject, and each address that calls without either. */
public final class Buckets {

    private static final int MOST = 10_000;
    private static final Duration REST = Duration.ofMinutes(10);

    private final RateLimits limits;
    private final ProblemWriter writer;
    private final LongSupplier nanoTime;
    private final Cache<String, TokenBucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(REST).build();

    public Buckets(RateLimits limits, ProblemWriter writer, LongSupplier nanoTime) {
        this.limits = limits;
        this.writer = writer;
        this.nanoTime = nanoTime;
    }

    /** Whether the caller may call now; where not, 429 has been answered. */
    public boolean admits(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String whose = caller.isAnonymous() ? "address " + request.getRemoteAddr() : caller.kind() + " " + caller.id();
        double wait = buckets.get(whose, name -> bucket(caller)).take(nanoTime.getAsLong());
        if (wait > 0) {
            refuse(caller, (long) Math.ceil(wait), response);
        }
        return wait == 0;
    }

    private TokenBucket bucket(Caller caller) {
        return caller.isAnonymous()
                ? new TokenBucket(limits.address().perSecond(), limits.address().burst(), nanoTime.getAsLong())
                : new TokenBucket(limits.key().perSecond(), limits.key().burst(), nanoTime.getAsLong());
    }

    private void refuse(Caller caller, long seconds, HttpServletResponse response) throws IOException {
        double perSecond = caller.isAnonymous()
                ? limits.address().perSecond()
                : limits.key().perSecond();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        writer.write(
                response,
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too many calls; try again in %d s".formatted(seconds),
                        "calls",
                        null,
                        "%s a second".formatted(perSecond)));
    }
}
