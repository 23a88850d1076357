package dev.tina.contracts.prompt;

import java.util.List;
import java.util.Locale;

/** What of the turns before a task's problem stands in its prompt. */
public enum PromptTurns {
    /** All of them. */
    ALL,
    /** Those of user and assistant, not the system's. */
    DIALOGUE,
    /** None: the problem, which is the user's last turn, stands alone. */
    LAST;

    /** What is allowed where a prompt and a task's turns would both bring a system message. */
    public static final String WITH_ONE_SYSTEM_TEXT =
            "dialogue (prompt.system and the tasks' other turns) or last (prompt.system and the problem alone), or"
                    + " prompt.system empty (the tasks' own)";

    /** The turns that stand in the prompt, in their order. */
    List<PromptMessage> of(List<PromptMessage> earlier) {
        return switch (this) {
            case ALL -> earlier;
            case DIALOGUE -> earlier.stream().filter(turn -> !turn.isSystem()).toList();
            case LAST -> List.of();
        };
    }

    /** As recipes write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
