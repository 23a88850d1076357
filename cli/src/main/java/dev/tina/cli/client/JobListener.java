package dev.tina.cli.client;

import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.StepAnswer;

/** Hears what is new of a job that is followed. */
public interface JobListener {

    /** Following begins. */
    void begins();

    /** A step is finished. */
    void finished(StepAnswer step);

    /** An evaluation on held-out tasks is over, with a result or without. */
    void over(EvaluationAnswer evaluation);

    /** The job waits for something that is not there, such as a rollout worker. */
    void waits(String forWhat);
}
