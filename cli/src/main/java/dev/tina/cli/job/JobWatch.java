package dev.tina.cli.job;

import dev.tina.cli.client.JobAnswers.Evaluation;
import dev.tina.cli.client.JobAnswers.Job;
import dev.tina.cli.client.JobAnswers.Step;
import dev.tina.cli.client.JobsApi;
import dev.tina.supervisor.CommandFailure;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows a job: tells each step and each evaluation once, when it is there, until the last of both. */
public final class JobWatch {

    private static final long POLL_MILLISECONDS = 500;

    private final JobsApi gateway;
    private final Consumer<String> lines;
    private final Duration silenceLimit;
    private final Set<Integer> toldEvaluations = new HashSet<>();
    private int toldSteps;
    private boolean toldWait;
    private long lastNews = System.nanoTime();

    /** @param silenceLimit a job of which nothing new is heard for so long is given up */
    public JobWatch(JobsApi gateway, Consumer<String> lines, Duration silenceLimit) {
        this.gateway = gateway;
        this.lines = lines;
        this.silenceLimit = silenceLimit;
    }

    /**
     * Returns when the job has succeeded and the evaluations of its first and last version are over, if there are any.
     *
     * @throws CommandFailure where the job fails, or pauses by itself, with its reason
     */
    public JobResult follow(String jobId) throws InterruptedException {
        StepTable.header().forEach(lines);
        var pause = new CountDownLatch(1);
        while (true) {
            Job job = gateway.job(jobId);
            tellWait(job);
            List<Step> steps = tellSteps(jobId);
            List<Evaluation> evaluations = tellEvaluations(jobId);
            requireNoFailure(job);
            var result = new JobResult(job, steps, evaluations);
            if (result.isComplete()) {
                return result;
            }
            if (System.nanoTime() - lastNews > silenceLimit.toNanos()
                    || pause.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new CommandFailure("nothing new of job %s for %d s; it is %s after step %d of %d"
                        .formatted(jobId, silenceLimit.toSeconds(), job.state(), job.step(), job.steps()));
            }
        }
    }

    private List<Step> tellSteps(String jobId) throws InterruptedException {
        List<Step> steps = gateway.steps(jobId);
        for (Step step : steps.subList(Math.min(toldSteps, steps.size()), steps.size())) {
            tell(StepTable.row(step));
        }
        toldSteps = Math.max(toldSteps, steps.size());
        return steps;
    }

    private List<Evaluation> tellEvaluations(String jobId) throws InterruptedException {
        List<Evaluation> evaluations = gateway.evaluations(jobId).stream()
                .sorted(Comparator.comparingInt(Evaluation::policyVersion))
                .toList();
        for (Evaluation evaluation : evaluations) {
            if (!evaluation.isRunning() && toldEvaluations.add(evaluation.policyVersion())) {
                tell(StepTable.row(evaluation));
            }
        }
        return evaluations;
    }

    /** A job that waits for a worker is not silent: it says so, and is waited for. */
    private void tellWait(Job job) {
        boolean waits = job.waitingFor() != null;
        if (waits && !toldWait) {
            tell("waiting: " + job.waitingFor());
        }
        if (waits) {
            lastNews = System.nanoTime();
        }
        toldWait = waits;
    }

    private void tell(String line) {
        lastNews = System.nanoTime();
        lines.accept(line);
    }

    private static void requireNoFailure(Job job) {
        if (job.isOver() && !job.isIn("SUCCEEDED")) {
            throw new CommandFailure("the job is " + job.state() + ": " + reason(job.failure()));
        }
        if (job.isIn("PAUSED") && job.pauseReason() != null) {
            throw new CommandFailure("the job is PAUSED after step " + job.step() + ": " + job.pauseReason());
        }
    }

    private static String reason(@Nullable String failure) {
        return failure == null ? "no reason given" : failure;
    }
}
