package dev.tina.trainer.learn;

import dev.tina.contracts.GroupScored;
import dev.tina.trainer.step.LearnedStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One job's adapter and optimiser in the learner's memory. Used by one thread. */
public interface LearningSession extends AutoCloseable {

    /**
     * Does one optimiser step. The same adapter, optimiser, step and groups in the same order give the same result.
     *
     * @param step counted from 1
     * @param groups in the order they are learned in
     */
    LearnedStep learn(int step, List<GroupScored> groups);

    /** Writes the adapter as PEFT's two files. */
    void saveAdapter(Path folder) throws IOException;

    /** Writes all else that the next step depends on. */
    void saveState(Path folder) throws IOException;

    @Override
    void close();
}
