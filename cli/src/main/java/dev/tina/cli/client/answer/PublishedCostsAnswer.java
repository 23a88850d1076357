package dev.tina.cli.client.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paper's table of costs.
 *
 * @param source where the figures stand
 * @param comparison what training other models took
 */
public record PublishedCostsAnswer(String source, List<Task> tasks, List<Model> comparison) {

    /** A line of the paper's table, in dollars; absent where it has none. */
    public record Task(
            String item,
            @Nullable Double training,
            @Nullable Double evaluation,
            @Nullable Double total) {}

    /** What training a model took. */
    public record Model(String model, long sampledOutputs, double dollars, double gpuHours) {}
}
