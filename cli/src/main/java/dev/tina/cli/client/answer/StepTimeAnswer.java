package dev.tina.cli.client.answer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the time of a job's last steps went to.
 *
 * @param bound the phase with the largest share, such as SAMPLING; null until a step is finished
 * @param sentence the shares for people, with what would help
 */
public record StepTimeAnswer(@Nullable String bound, String sentence) {

    public StepTimeAnswer {
        sentence = Objects.requireNonNullElse(sentence, "");
    }

    /** The part that tells the largest share. */
    public String largest() {
        return sentence.split(":", 2)[0];
    }
}
