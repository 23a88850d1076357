package dev.tina.trainer.forecast;

import dev.tina.recipe.HeldOutEvaluation;
import dev.tina.recipe.Recipe;
import dev.tina.trainer.cost.Bill;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.Role;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.UuidArray;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Estimates what a job would take from the steps, costs and evaluations of earlier jobs with its base, and from nothing else. */
public final class Forecasts {

    private static final int NEWEST = 20;
    private static final Forecast NOTHING_MEASURED =
            new Forecast(null, null, "no job with this base has finished a step on this system");

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Costs costs;

    public Forecasts(JdbcClient jdbc, Jobs jobs, Costs costs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.costs = costs;
    }

    /**
     * The estimate for a job of a recipe on a base.
     *
     * @param judged how many held-out tasks each evaluation has
     */
    public Forecast of(Recipe recipe, Path base, int judged) {
        List<Job> measured = jobs.newestOn(base, NEWEST);
        List<UUID> ids = measured.stream().map(Job::id).toList();
        Sampled sampled = sampled(measured, ids);
        if (sampled.tokens() == 0) {
            return NOTHING_MEASURED;
        }
        Used used = Used.of(ids.stream().map(costs::of).toList());
        double length = Math.min(
                sampled.tokens() / (double) sampled.completions(),
                recipe.lengths().completion());
        double secondsPerToken = used.training() / sampled.tokens();
        Work work = Work.of(recipe);
        double training = work.completions() * length * secondsPerToken;
        double judging = judging(
                recipe.evaluation(), work.evaluations(), judged, used, judgedSamples(ids), length * secondsPerToken);
        double seconds = training + judging;
        return new Forecast(
                seconds,
                used.dollarsPerSecond() == null ? null : seconds * used.dollarsPerSecond(),
                basis(measured.size(), sampled, secondsPerToken));
    }

    /** Where no evaluation was measured yet, a judged completion counts as one to learn from. */
    private static double judging(
            @Nullable HeldOutEvaluation evaluation,
            int evaluations,
            int judged,
            Used used,
            long samples,
            double secondsOfOne) {
        if (evaluation == null) {
            return 0;
        }
        long wanted = (long) evaluations * judged * (evaluation.samplesPerTask() + (evaluation.greedy() ? 1 : 0));
        return wanted * (samples == 0 ? secondsOfOne : used.judging() / samples);
    }

    private static String basis(int jobs, Sampled sampled, double secondsPerToken) {
        return String.format(
                Locale.ROOT,
                "%s with this base here took %.3g device-seconds a token over %d completions of %.0f tokens; waiting is not in it,"
                        + " and other lengths, ranks or devices change it",
                jobs == 1 ? "1 job" : jobs + " jobs",
                secondsPerToken,
                sampled.completions(),
                sampled.tokens() / (double) sampled.completions());
    }

    /** What was sampled to learn from. */
    private record Sampled(long completions, long tokens) {}

    private Sampled sampled(List<Job> measured, Collection<UUID> ids) {
        long[] sums = new long[2];
        jdbc.sql("""
                        select job_id, count(*) as groups, coalesce(sum(tokens), 0) as tokens
                        from scored_group join prompt_group using (group_id)
                        where job_id = any(cast(:jobs as uuid[])) group by job_id""").param("jobs", UuidArray.of(ids)).query(row -> {
            UUID id = row.getObject("job_id", UUID.class);
            int size = measured.stream()
                    .filter(job -> job.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .recipe()
                    .groups()
                    .groupSize();
            sums[0] += row.getLong("groups") * size;
            sums[1] += row.getLong("tokens");
        });
        return new Sampled(sums[0], sums[1]);
    }

    private long judgedSamples(Collection<UUID> ids) {
        return jdbc.sql("""
                        select coalesce(sum(tasks * (samples_per_task + case when greedy is null then 0 else 1 end)), 0)
                        from judgement where job_id = any(cast(:jobs as uuid[]))""").param("jobs", UuidArray.of(ids)).query(Long.class).single();
    }

    /**
     * Device-seconds of several jobs.
     *
     * @param dollarsPerSecond null where some of them have no price
     */
    private record Used(
            double training, double judging, @Nullable Double dollarsPerSecond) {

        static Used of(List<Bill> bills) {
            double dollars = 0;
            for (Bill bill : bills) {
                OptionalDouble known = bill.dollars();
                dollars += known.orElse(Double.NaN);
            }
            double seconds = bills.stream().mapToDouble(Bill::seconds).sum();
            return new Used(
                    sum(bills, Role.ROLLOUT) + sum(bills, Role.LEARNING),
                    sum(bills, Role.EVALUATION),
                    Double.isNaN(dollars) || seconds == 0 ? null : (Double) (dollars / seconds));
        }

        private static double sum(List<Bill> bills, Role role) {
            return bills.stream().mapToDouble(bill -> bill.seconds(role)).sum();
        }
    }
}
