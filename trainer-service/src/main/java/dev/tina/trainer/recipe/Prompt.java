package dev.tina.trainer.recipe;

import static dev.tina.trainer.recipe.InvalidInput.require;

import dev.tina.contracts.PromptTemplate;
import dev.tina.contracts.PromptTemplate.WorkedExample;
import java.util.List;

/**
 * How a problem is put to the policy, in training and in evaluation.
 *
 * @param system text of the system message; empty for none
 * @param user what the user says; {@code {problem}} in it stands for the problem
 * @param examples worked examples as earlier turns: a very small model learns from them what an answer looks like
 */
public record Prompt(String system, String user, List<Example> examples) {

    private static final int MOST_EXAMPLES = 64;

    /** A worked example, asked in the words of {@code user}. */
    public record Example(String problem, String answer) {

        public Example {
            require(!problem.isBlank(), "problem", problem, "a text");
            require(!answer.isBlank(), "answer", answer, "a text");
        }
    }

    public Prompt {
        require(
                user.contains(PromptTemplate.PROBLEM),
                "user",
                user,
                "a text with " + PromptTemplate.PROBLEM + " in it");
        require(examples.size() <= MOST_EXAMPLES, "examples", examples.size(), "at most " + MOST_EXAMPLES);
        examples = List.copyOf(examples);
    }

    /** As events carry it. */
    public PromptTemplate template() {
        return new PromptTemplate(
                system,
                user,
                examples.stream()
                        .map(example -> new WorkedExample(example.problem(), example.answer()))
                        .toList());
    }
}
