package dev.tina.cli.follow;

import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.WaitingClock;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.client.answer.StepAnswer;
import dev.tina.contracts.JobState;
import dev.tina.supervisor.CommandFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows a job: tells each step and each evaluation once, when it is there, until the last of both. */
public final class JobWatch {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LOOKS_TO_SETTLE = 20;

    private final TinaApi api;
    private final JobListener listener;
    private final Polling polling;
    private final List<StepAnswer> steps = new ArrayList<>();
    private final Set<Integer> toldEvaluations = new HashSet<>();
    private @Nullable JobAnswer before;
    private double elapsed;
    private int unsettled;

    /** @param silence how long to wait for news of a job before giving it up */
    public JobWatch(TinaApi api, JobListener listener, Duration silence, WaitingClock clock) {
        this.api = api;
        this.listener = listener;
        this.polling = new Polling(PAUSE, silence, clock);
    }

    /** As below, and tells every step. */
    public JobResult follow(String jobId) throws InterruptedException {
        return follow(jobId, Integer.MAX_VALUE);
    }

    /**
     * Returns when the job has succeeded and the evaluations of its versions are over, if there are any, or when it has
     * paused by itself.
     *
     * @param tail so many of the steps that are finished already are told
     * @throws CommandFailure where the job fails or is cancelled, with its reason
     */
    public JobResult follow(String jobId, int tail) throws InterruptedException {
        while (true) {
            JobAnswer job = api.job(jobId);
            if (before == null) {
                listener.begins(job);
            }
            tellState(job);
            listener.stands(job);
            tellSteps(job, before == null ? tail : Integer.MAX_VALUE);
            before = job;
            List<EvaluationAnswer> evaluations = tellEvaluations(job);
            requireNoFailure(job);
            if (job.isPausedByItself() || (job.isDone(evaluations) && isSettled(job, evaluations))) {
                return new JobResult(job, steps, evaluations);
            }
            polling.awaitNext(
                    "job " + jobId, "it is " + job.state() + " after step " + job.step() + " of " + job.steps());
        }
    }

    /** A job that waits for a worker is not silent: it says so, and is waited for. */
    private void tellState(JobAnswer job) {
        if (job.waitingFor() != null) {
            polling.heard();
            if (before == null || before.waitingFor() == null) {
                listener.waits(job.waitingFor());
            }
        }
        boolean wasPaused = before != null && before.state() == JobState.PAUSED;
        boolean isPaused = job.state() == JobState.PAUSED;
        if (isPaused && !wasPaused && !job.isPausedByItself()) {
            listener.paused(job);
        } else if (wasPaused && !isPaused) {
            polling.heard();
            listener.resumed(job);
        }
    }

    private void tellSteps(JobAnswer job, int tail) throws InterruptedException {
        int told = steps.isEmpty() ? 0 : steps.getLast().step();
        if (job.step() <= told) {
            return;
        }
        List<StepAnswer> more = api.steps(job.id(), told);
        for (int i = 0; i < more.size(); i++) {
            elapsed += more.get(i).seconds();
            steps.add(more.get(i));
            polling.heard();
            if (more.size() - i <= tail) {
                listener.finished(more.get(i), elapsed);
            }
        }
    }

    private List<EvaluationAnswer> tellEvaluations(JobAnswer job) throws InterruptedException {
        List<EvaluationAnswer> evaluations = job.isJudged() ? api.heldOutEvaluations(job) : List.of();
        for (EvaluationAnswer evaluation : evaluations) {
            if (evaluation.isOver() && toldEvaluations.add(evaluation.policyVersion())) {
                polling.heard();
                listener.over(evaluation);
            }
        }
        return evaluations;
    }

    /** Whether the job knows its last judgement, which reaches it a moment after it is there; it is waited for a while. */
    private boolean isSettled(JobAnswer job, List<EvaluationAnswer> evaluations) {
        int judged = evaluations.stream()
                .filter(EvaluationAnswer::isCompleted)
                .mapToInt(EvaluationAnswer::policyVersion)
                .max()
                .orElse(-1);
        return judged < 0
                || job.outcome() == null
                || (job.headline() != null
                        && job.headline().last() != null
                        && job.headline().last().policyVersion() >= judged)
                || ++unsettled > LOOKS_TO_SETTLE;
    }

    private static void requireNoFailure(JobAnswer job) {
        if (job.isStuck() && !job.isPausedByItself()) {
            throw new CommandFailure(
                    "the job is " + job.state() + ": " + (job.failure() == null ? "no reason given" : job.failure()));
        }
    }
}
