package dev.tina.rewards.format;

import dev.tina.rewards.ScoringCompletion;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;

/** The text whose form is looked at: the completion, behind what the prompt opened, with line ends of one character. */
final class Thinking {

    static final String OPENING = "<think>";
    static final String CLOSING = "</think>";

    static final Parameter<Boolean> OPENED = Parameters.flag(
                    "opened", "whether the prompt ends with <think>, so that the completion need not open it")
            .or(false);

    private Thinking() {}

    /** Whether a text holds another exactly once, overlapping places counted. */
    static boolean standsOnce(String part, String text) {
        int first = text.indexOf(part);
        return first >= 0 && text.indexOf(part, first + 1) < 0;
    }

    static String of(ScoringCompletion completion, RewardArguments arguments) {
        String text = completion.text().replace("\r\n", "\n");
        return arguments.get(OPENED) ? OPENING + "\n" + text : text;
    }
}
