package dev.tina.trainer.cost;

import dev.tina.recipe.Budget;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says when a job must stop for its budget: when what its finished steps and its evaluations have used, and the dearest
 * of its last five steps once more for each it may have on the way, does not fit; or what it has really used does not.
 */
public final class BudgetGuard {

    private final JdbcClient jdbc;
    private final Costs costs;

    public BudgetGuard(JdbcClient jdbc, Costs costs) {
        this.jdbc = jdbc;
        this.costs = costs;
    }

    /** Why the job may not take another step, if so; a pure function of what Postgres holds. */
    public Optional<String> objection(UUID jobId, Budget budget, int maxStaleness) {
        Optional<String> unknown = unknown(jobId, budget);
        if (unknown.isPresent()) {
            return unknown;
        }
        Used used = used(jobId);
        return over("deviceSeconds", budget.deviceSeconds(), used.seconds(), maxStaleness)
                .or(() -> over("dollars", budget.dollars(), used.dollars(), maxStaleness));
    }

    private Optional<String> unknown(UUID jobId, Budget budget) {
        if (budget.dollars() == null) {
            return Optional.empty();
        }
        return costs.of(jobId)
                .unpriced()
                .map(line -> String.format(
                        Locale.ROOT,
                        "budget.dollars is %s, and what %.1f device-seconds of %s cost is unknown: %s",
                        budget.dollars(),
                        line.deviceSeconds(),
                        line.device(),
                        costs.prices().unknown(line.device())));
    }

    private static Optional<String> over(String key, @Nullable Double cap, Amount used, int maxStaleness) {
        if (cap == null || used.projected(maxStaleness) <= cap) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "budget.%s is %s; %s used, and a further step is expected to take %s",
                key,
                cap,
                figure(used.total()),
                used.step() == 0 ? "more" : figure(used.step())));
    }

    private static String figure(double amount) {
        return String.format(Locale.ROOT, amount < 1 ? "%.6f" : "%.2f", amount);
    }

    /**
     * Seconds or dollars.
     *
     * @param total until now
     * @param boundary without what steps not yet finished have used
     * @param step the most that one of the last five finished steps took, with the evaluations counted while it was next
     */
    record Amount(double total, double boundary, double step) {
        double projected(int maxStaleness) {
            return boundary + Math.max(step * (1 + maxStaleness), total - boundary);
        }
    }

    private record Used(Amount seconds, Amount dollars) {}

    private Used used(UUID jobId) {
        return jdbc.sql("""
                        with spent as (
                          select step, counted_at, device_seconds as seconds,
                                 device_seconds * coalesce(dollars_per_hour, 0) / 3600 as dollars
                          from cost where job_id = :job),
                        done as (
                          select step, done_at, lag(done_at, 1, '-infinity') over (order by step) as before
                          from step where job_id = :job and state = 'DONE' order by step desc limit 5),
                        steps as (
                          select coalesce(sum(seconds), 0) as seconds, coalesce(sum(dollars), 0) as dollars
                          from done join spent on spent.step = done.step
                            or (spent.step is null and counted_at > before and counted_at <= done_at)
                          group by done.step),
                        boundary as (select coalesce(max(step), 0) as last from done)
                        select coalesce(sum(seconds), 0),
                               coalesce(sum(seconds) filter (where step is null or step <= last), 0),
                               (select coalesce(max(seconds), 0) from steps),
                               coalesce(sum(dollars), 0),
                               coalesce(sum(dollars) filter (where step is null or step <= last), 0),
                               (select coalesce(max(dollars), 0) from steps)
                        from boundary left join spent on true
                        """)
                .param("job", jobId)
                .query((row, number) -> new Used(
                        new Amount(row.getDouble(1), row.getDouble(2), row.getDouble(3)),
                        new Amount(row.getDouble(4), row.getDouble(5), row.getDouble(6))))
                .single();
    }
}
