package dev.tina.trainer.step;

import dev.tina.trainer.job.Job;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says when a job must stop for a person to look at it: when it has found nothing to learn from in as many steps in a
 * row as its recipe allows, or not one reward in two. A pure function of what Postgres holds of the steps since the job
 * was last resumed.
 */
public final class SignalGuard {

    /** Steps without any reward are a fault of their own, which more steps do not mend. */
    private static final int WITHOUT_REWARD = 2;

    private final JdbcClient jdbc;
    private final StepSignals signals;

    public SignalGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.signals = new StepSignals(jdbc);
    }

    /** Why the job may not take another step, if so. */
    public Optional<String> objection(Job job) {
        int allowed = job.recipe().pauseWithoutSignal();
        if (allowed == 0 || job.step() == 0) {
            return Optional.empty();
        }
        int since = job.step() - resumedStep(job);
        return noReward(job, Math.min(WITHOUT_REWARD, allowed), since).or(() -> noGradient(job, allowed, since));
    }

    private int resumedStep(Job job) {
        return jdbc.sql("select resumed_step from job where id = :id")
                .param("id", job.id())
                .query(Integer.class)
                .single();
    }

    private Optional<String> noReward(Job job, int steps, int since) {
        return last(job, steps, since)
                .filter(Signals::haveNoReward)
                .map(silent -> "no reward could be computed in " + stretch(job, steps) + ": " + reasons(silent)
                        + "; see to it and resume the job, or cancel it (pauseWithoutSignal: 0 in a recipe lets a job go on"
                        + " without rewards)");
    }

    private Optional<String> noGradient(Job job, int steps, int since) {
        return last(job, steps, since)
                .filter(Signals::areSilent)
                .map(silent -> "nothing was learned in " + stretch(job, steps) + ": none of the " + silent.groups()
                        + " groups had a gradient, as when all rewards of a group are equal" + cut(silent)
                        + (silent.absentReasons().isEmpty() ? "" : "; absent were " + reasons(silent))
                        + "; cancel the job and give another easier or harder tasks, other rewards, a larger groupSize or"
                        + " lengths.completion, or resume it for as many steps again (pauseWithoutSignal in a recipe says how"
                        + " many)");
    }

    /** Empty where there are fewer steps, or one of them is older than these figures. */
    private Optional<Signals> last(Job job, int steps, int since) {
        return since < steps
                ? Optional.empty()
                : Optional.of(signals.after(job.id(), job.step() - steps)).filter(known -> known.steps() == steps);
    }

    private static String stretch(Job job, int steps) {
        return steps == 1 ? "step " + job.step() : "steps " + (job.step() - steps + 1) + " to " + job.step();
    }

    private static String cut(Signals silent) {
        Double truncated = silent.truncated();
        return truncated == null || truncated == 0
                ? ""
                : String.format(Locale.ROOT, "; %.0f %% of the completions were cut off", 100 * truncated);
    }

    private static String reasons(Signals silent) {
        return silent.absentReasons().stream()
                .map(why -> why.reward() + ": " + why.reason() + " (" + why.count() + " values)")
                .collect(Collectors.joining(", "));
    }
}
