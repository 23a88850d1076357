package dev.tina.reward;

import dev.tina.common.Require;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is scored at once, and for how long anything may be waited for.
 *
 * @param listeners members of the consumer group in this process; 0 for one a core
 * @param groupsPerListener that a listener has in work before it takes more
 * @param threads that rewards are computed on; 0 for one a core
 * @param groupDeadline rewards that are not there by then are absent
 * @param stopPatience how long groups in work are waited for when the service ends
 * @param verify limits of the resource
 * @param http users' own graders
 */
@ConfigurationProperties(prefix = "tina.reward", ignoreUnknownFields = false)
public record RewardProperties(
        @DefaultValue("0") int listeners,
        @DefaultValue("4") int groupsPerListener,
        @DefaultValue("0") int threads,
        @DefaultValue("60s") Duration groupDeadline,
        @DefaultValue("10s") Duration stopPatience,
        @DefaultValue Verify verify,
        @DefaultValue Http http) {

    /**
     * What one request may ask of the verifier.
     *
     * @param maxItems in a batch
     * @param maxBody of the request
     */
    public record Verify(
            @DefaultValue("1000") int maxItems,
            @DefaultValue("8MB") DataSize maxBody) {

        public Verify {
            Require.that(maxItems >= 1, "tina.reward.verify.max-items", maxItems, "at least 1");
            Require.that(maxBody.toBytes() >= 1024, "tina.reward.verify.max-body", maxBody, "at least 1KB");
        }
    }

    /**
     * How graders are called.
     *
     * @param connectTimeout for one address
     * @param concurrency calls of one grader at the same time
     * @param maxAnswer size of a grader's answer
     * @param allowPrivate whether any address may be called, the service's own network included
     * @param allowedHosts that may be called wherever they are
     * @param secrets that requests are signed with, by the name a recipe gives
     */
    public record Http(
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("16") int concurrency,
            @DefaultValue("1MB") DataSize maxAnswer,
            @DefaultValue("false") boolean allowPrivate,
            @DefaultValue List<String> allowedHosts,
            @DefaultValue Map<String, Secret> secrets,
            @DefaultValue Retry retry,
            @DefaultValue Breaker breaker) {

        public Http {
            Require.that(isPositive(connectTimeout), "tina.reward.http.connect-timeout", connectTimeout, "above 0");
            Require.that(
                    concurrency >= 1 && concurrency <= 1024,
                    "tina.reward.http.concurrency",
                    concurrency,
                    "between 1 and 1024");
            Require.that(maxAnswer.toBytes() >= 1, "tina.reward.http.max-answer", maxAnswer, "above 0");
            allowedHosts = List.copyOf(allowedHosts);
            secrets = Map.copyOf(secrets);
        }
    }

    /**
     * How long after a failure a call is made again, as often as the recipe says.
     *
     * @param firstWait before the second, on average; each further wait is twice as long
     * @param longestWait that a wait grows to
     */
    public record Retry(
            @DefaultValue("200ms") Duration firstWait,
            @DefaultValue("5s") Duration longestWait) {

        public Retry {
            Require.that(isPositive(firstWait), "tina.reward.http.retry.first-wait", firstWait, "above 0");
            Require.that(
                    longestWait.compareTo(firstWait) >= 0,
                    "tina.reward.http.retry.longest-wait",
                    longestWait,
                    "at least http.retry.first-wait, " + firstWait);
        }
    }

    /**
     * When a grader is left alone.
     *
     * @param calls the last ones that are judged, and at least so many
     * @param failures percent of them
     * @param pause until it is tried again
     */
    public record Breaker(
            @DefaultValue("8") int calls,
            @DefaultValue("75") int failures,
            @DefaultValue("20s") Duration pause) {

        public Breaker {
            Require.that(calls >= 1 && calls <= 1000, "tina.reward.http.breaker.calls", calls, "between 1 and 1000");
            Require.that(
                    failures >= 1 && failures <= 100,
                    "tina.reward.http.breaker.failures",
                    failures,
                    "between 1 and 100");
            Require.that(isPositive(pause), "tina.reward.http.breaker.pause", pause, "above 0");
        }
    }

    public RewardProperties {
        Require.that(listeners >= 0 && listeners <= 256, "tina.reward.listeners", listeners, "between 0 and 256");
        Require.that(
                groupsPerListener >= 1 && groupsPerListener <= 256,
                "tina.reward.groups-per-listener",
                groupsPerListener,
                "between 1 and 256");
        Require.that(threads >= 0 && threads <= 256, "tina.reward.threads", threads, "between 0 and 256");
        Require.that(isPositive(groupDeadline), "tina.reward.group-deadline", groupDeadline, "above 0");
        Require.that(!stopPatience.isNegative(), "tina.reward.stop-patience", stopPatience, "at least 0");
    }

    /** Members of the consumer group in this process. */
    public int listenersOr(int cores) {
        return listeners == 0 ? cores : listeners;
    }

    /** Threads that rewards are computed on. */
    public int threadsOr(int cores) {
        return threads == 0 ? cores : threads;
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
