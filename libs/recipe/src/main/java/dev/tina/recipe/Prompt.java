package dev.tina.recipe;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.contracts.prompt.PromptTemplate.WorkedExample;
import dev.tina.contracts.prompt.PromptTurns;
import dev.tina.contracts.prompt.TemplateVariables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a task is put to the policy, in training and in evaluation.
 *
 * @param system text of the system message; empty for none, or the task's own
 * @param user what the user says; {@code {problem}} in it stands for the problem
 * @param examples worked examples as earlier turns: a very small model learns from them what an answer looks like
 * @param turns which of the turns that a task brings stand in its prompt
 * @param variables given to the base's chat template by name, such as {@code enable_thinking}
 * @param date given to the base's chat template; null for the day on which the job is made
 */
public record Prompt(
        String system,
        String user,
        List<Example> examples,
        PromptTurns turns,
        Map<String, Object> variables,
        @Nullable LocalDate date) {

    private static final int MOST_EXAMPLES = 64;

    /** A worked example, asked in the words of {@code user}. */
    public record Example(String problem, String answer) {

        public Example {
            Require.that(!problem.isBlank(), "problem", problem, "a text");
            Require.that(!answer.isBlank(), "answer", answer, "a text");
        }
    }

    public Prompt {
        Require.that(
                user.contains(PromptTemplate.PROBLEM),
                "user",
                user,
                "a text with " + PromptTemplate.PROBLEM + " in it");
        Require.that(examples.size() <= MOST_EXAMPLES, "examples", examples.size(), "at most " + MOST_EXAMPLES);
        examples = List.copyOf(examples);
        variables = checked(variables);
    }

    private static Map<String, Object> checked(Map<String, Object> variables) {
        try {
            return TemplateVariables.of(variables);
        } catch (InvalidInput e) {
            throw new InvalidInput(e.field(), e.value(), e.allowed());
        }
    }

    /** As events carry it. */
    public PromptTemplate template() {
        return new PromptTemplate(
                system,
                user,
                examples.stream()
                        .map(example -> new WorkedExample(example.problem(), example.answer()))
                        .toList(),
                Optional.of(turns),
                Optional.of(variables),
                Optional.ofNullable(date));
    }

    /** The same for a job that is made on a day. */
    Prompt madeOn(LocalDate day) {
        return date == null ? new Prompt(system, user, examples, turns, variables, day) : this;
    }
}
