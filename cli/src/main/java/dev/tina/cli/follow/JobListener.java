package dev.tina.cli.follow;

import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.client.answer.StepAnswer;

/** Hears what is new of a job that is followed. */
public interface JobListener {

    /** Following begins. */
    void begins(JobAnswer job);

    /** How the job stands at one more look; what is new of it follows. */
    void stands(JobAnswer job);

    /**
     * A step is finished.
     *
     * @param elapsed seconds of all steps until then
     */
    void finished(StepAnswer step, double elapsed);

    /** An evaluation on held-out tasks is over, with a result or without. */
    void over(EvaluationAnswer evaluation);

    /** The job waits for something that is not there, such as a rollout worker. */
    void waits(String forWhat);

    /** Somebody has paused the job. */
    void paused(JobAnswer job);

    /** The job goes on after a pause. */
    void resumed(JobAnswer job);
}
