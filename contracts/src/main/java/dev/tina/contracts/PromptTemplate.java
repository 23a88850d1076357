package dev.tina.contracts;

import java.util.ArrayList;
import java.util.List;

/**
 * How a problem becomes a conversation: a system message, worked examples as earlier turns, then the problem.
 *
 * @param system text of the system message; empty for none
 * @param user what the user says; {@value #PROBLEM} in it stands for the problem
 * @param examples problems solved before, each asked in the same words
 */
public record PromptTemplate(String system, String user, List<WorkedExample> examples) {

    /** Stands for the problem. */
    public static final String PROBLEM = "{problem}";

    /** The problem alone. */
    public static final PromptTemplate PLAIN = new PromptTemplate("", PROBLEM, List.of());

    /**
     * A problem and what a good completion of it says.
     *
     * @param answer the whole turn of the assistant, its reasoning included
     */
    public record WorkedExample(String problem, String answer) {

        public WorkedExample {
            Require.notBlank("example.problem", problem);
            Require.notBlank("example.answer", answer);
        }
    }

    public PromptTemplate {
        Require.that(user.contains(PROBLEM), "user", user, "a text with " + PROBLEM + " in it");
        examples = List.copyOf(examples);
    }

    /** The conversation a completion of the problem continues. */
    public List<PromptMessage> conversation(String problem) {
        List<PromptMessage> turns = new ArrayList<>();
        if (!system.isBlank()) {
            turns.add(new PromptMessage("system", system));
        }
        for (WorkedExample example : examples) {
            turns.add(asked(example.problem()));
            turns.add(new PromptMessage("assistant", example.answer()));
        }
        turns.add(asked(problem));
        return List.copyOf(turns);
    }

    private PromptMessage asked(String problem) {
        return new PromptMessage("user", user.replace(PROBLEM, problem));
    }
}
