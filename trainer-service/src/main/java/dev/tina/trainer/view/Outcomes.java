package dev.tina.trainer.view;

import dev.tina.contracts.JobState;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.dynamics.FailedEvaluation;
import dev.tina.trainer.dynamics.HeldOutResult;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.step.Signals;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Says what has come of jobs: the one place that does, for all who show them. */
final class Outcomes {

    private Outcomes() {}

    static Outcome of(Job job, Dynamics course, Signals signals) {
        boolean stands = job.state().isFinal() || job.state() == JobState.PAUSED;
        if (stands && job.step() > 0 && signals.steps() == job.step() && signals.areSilent()) {
            return new Outcome(Outcome.Kind.NOTHING_LEARNED, nothingLearned(job, signals));
        }
        return switch (job.state()) {
            case QUEUED -> running("It waits for a trainer.");
            case RUNNING -> running(stepsDone(job) + " are done.");
            case PAUSED -> running("It is paused after " + stepsDone(job) + ".");
            case FAILED -> unknown("It failed after " + stepsDone(job) + ", so what it came to is not known.");
            case CANCELLED -> judged("It was cancelled after " + stepsDone(job) + ". ", job, course);
            case SUCCEEDED -> judged("", job, course);
        };
    }

    private static Outcome running(String sentence) {
        return new Outcome(Outcome.Kind.RUNNING, sentence);
    }

    private static Outcome unknown(String sentence) {
        return new Outcome(Outcome.Kind.UNKNOWN, sentence);
    }

    private static String stepsDone(Job job) {
        return job.step() + " of " + job.recipe().steps() + " steps";
    }

    private static String nothingLearned(Job job, Signals signals) {
        String silent = signals.haveNoReward()
                ? "NOTHING WAS LEARNED: not one reward of the " + signals.groups() + " groups of " + stepsDone(job)
                        + " could be computed."
                : "NOTHING WAS LEARNED: none of the " + signals.groups() + " groups of " + stepsDone(job)
                        + " had a gradient, as when all rewards of a group are equal.";
        return silent + absent(signals) + cutOff(signals) + " The adapter does what it did before the training.";
    }

    private static String absent(Signals signals) {
        return signals.absentReasons().stream()
                .findFirst()
                .map(most -> " Absent most often was " + most.reward() + ", " + most.count() + " times: "
                        + most.reason() + ".")
                .orElse("");
    }

    private static String cutOff(Signals signals) {
        Double share = signals.truncated();
        return share == null || share < 0.5 ? "" : " Cut off were " + percent(share) + " of the completions.";
    }

    private static Outcome judged(String before, Job job, Dynamics course) {
        Optional<HeldOutResult> base = course.of(0);
        Optional<HeldOutResult> best = course.bestResult();
        String unjudged = before + "Whether it learned is not known: ";
        if (job.recipe().evaluation() == null) {
            return unknown(unjudged + "its recipe has no evaluation. ./tina evaluate --job " + job.id()
                    + " --task-set NAME judges it.");
        }
        OptionalInt awaited = awaited(job, course);
        if (awaited.isPresent()) {
            return unknown(unjudged + "version " + awaited.getAsInt() + " is still to be judged.");
        }
        if (base.isEmpty() || best.isEmpty() || course.judged().size() < 2) {
            return unknown(unjudged + "version 0 and a later one are not both judged" + failure(course) + ".");
        }
        return compared(before, job, course, base.get(), best.get());
    }

    /** Whether the first or the last version is to be judged and is not yet. */
    private static OptionalInt awaited(Job job, Dynamics course) {
        return job.policyVersion().stream()
                .flatMap(last -> IntStream.of(0, last))
                .filter(version -> job.recipe().evaluationOf(version).isPresent())
                .filter(version -> course.of(version).isEmpty())
                .filter(version -> course.failed().stream().noneMatch(failed -> failed.policyVersion() == version))
                .findFirst();
    }

    private static String failure(Dynamics course) {
        return course.failed().stream()
                .findFirst()
                .map(FailedEvaluation::reason)
                .map(reason -> " (" + reason + ")")
                .orElse("");
    }

    private static Outcome compared(String before, Job job, Dynamics course, HeldOutResult base, HeldOutResult best) {
        String of = " of " + course.judged().size() + " judged on its held-out tasks";
        HeldOutResult last = course.judged().getLast();
        if (best.policyVersion() == 0) {
            return new Outcome(
                    Outcome.Kind.NOT_BETTER,
                    before + "TRAINING DID NOT HELP: version 0, from before the training, is the best" + of
                            + ", with Pass@1 "
                            + share(base) + "; version " + last.policyVersion() + ", the last, has " + share(last)
                            + ". ./tina export " + job.id() + " --checkpoint last --output FOLDER gives the last one.");
        }
        if (best.passAt1() <= base.passAt1()) {
            return new Outcome(
                    Outcome.Kind.NOT_BETTER,
                    before + "TRAINING DID NOT HELP: version " + best.policyVersion() + ", the best" + of
                            + ", is no better than version 0, from before the training: both have Pass@1 " + share(base)
                            + ".");
        }
        return new Outcome(
                Outcome.Kind.LEARNED,
                before + "Pass@1 rose from " + share(base) + " to " + share(best) + " with version "
                        + best.policyVersion() + ", the best" + of + "; "
                        + (best.low() > base.high()
                                ? "the intervals do not touch."
                                : "the intervals touch, so it may be chance."));
    }

    private static String share(HeldOutResult result) {
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100 * result.passAt1(), 100 * result.low(), 100 * result.high());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
