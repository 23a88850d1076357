package dev.tina.cli.client;

import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.client.answer.StepAnswer;
import dev.tina.contracts.JobState;
import dev.tina.supervisor.CommandFailure;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows a job: tells each step and each evaluation once, when it is there, until the last of both. */
public final class JobWatch {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final TinaApi api;
    private final JobListener listener;
    private final Polling polling;
    private final Set<Integer> toldEvaluations = new HashSet<>();
    private int toldSteps;
    private boolean toldWait;

    /** @param silence how long to wait for news of a job before giving it up */
    public JobWatch(TinaApi api, JobListener listener, Duration silence, WaitingClock clock) {
        this.api = api;
        this.listener = listener;
        this.polling = new Polling(PAUSE, silence, clock);
    }

    /**
     * Returns when the job has succeeded and the evaluations of its versions are over, if there are any.
     *
     * @throws CommandFailure where the job fails, or pauses by itself, with its reason
     */
    public JobResult follow(String jobId) throws InterruptedException {
        listener.begins();
        while (true) {
            JobAnswer job = api.job(jobId);
            tellWait(job.waitingFor());
            List<StepAnswer> steps = tellSteps(jobId);
            List<EvaluationAnswer> evaluations = tellEvaluations(job);
            requireNoFailure(job);
            if (job.isDone(evaluations)) {
                return new JobResult(job, steps, evaluations);
            }
            polling.awaitNext(
                    "job " + jobId, "it is " + job.state() + " after step " + job.step() + " of " + job.steps());
        }
    }

    /** A job that waits for a worker is not silent: it says so, and is waited for. */
    private void tellWait(@Nullable String waitingFor) {
        if (waitingFor != null) {
            polling.heard();
            if (!toldWait) {
                listener.waits(waitingFor);
            }
        }
        toldWait = waitingFor != null;
    }

    private List<StepAnswer> tellSteps(String jobId) throws InterruptedException {
        List<StepAnswer> steps = api.steps(jobId);
        for (StepAnswer step : steps.subList(Math.min(toldSteps, steps.size()), steps.size())) {
            polling.heard();
            listener.finished(step);
        }
        toldSteps = Math.max(toldSteps, steps.size());
        return steps;
    }

    private List<EvaluationAnswer> tellEvaluations(JobAnswer job) throws InterruptedException {
        List<EvaluationAnswer> evaluations = api.heldOutEvaluations(job);
        for (EvaluationAnswer evaluation : evaluations) {
            if (evaluation.isOver() && toldEvaluations.add(evaluation.policyVersion())) {
                polling.heard();
                listener.over(evaluation);
            }
        }
        return evaluations;
    }

    private static void requireNoFailure(JobAnswer job) {
        if (job.isStuck()) {
            throw new CommandFailure(
                    job.state() == JobState.PAUSED
                            ? "the job is PAUSED after step " + job.step() + ": " + job.pauseReason()
                            : "the job is " + job.state() + ": " + reason(job.failure()));
        }
    }

    private static String reason(@Nullable String failure) {
        return failure == null ? "no reason given" : failure;
    }
}
