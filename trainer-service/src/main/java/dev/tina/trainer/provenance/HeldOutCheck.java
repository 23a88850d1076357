package dev.tina.trainer.provenance;

import java.util.List;

/**
 * What was checked of a job's held-out tasks when the job was made.
 *
 * @param taskSet its name
 * @param tasks how many it has
 * @param excluded how many are not judged because the training set has them too
 * @param exact how many have the words of a training task, or its id and answer
 * @param near how many others share half of their word sequences and the answer with a training task
 * @param judged how many are judged
 * @param examples the first that the training set has too
 * @param sentence tells people all of it
 */
public record HeldOutCheck(
        String taskSet,
        int tasks,
        int excluded,
        int exact,
        int near,
        int judged,
        List<Example> examples,
        String sentence) {

    public HeldOutCheck {
        examples = List.copyOf(examples);
    }

    /** The ids of a held-out task and of the training task that it is like. */
    public record Example(String heldOut, String training) {}
}
