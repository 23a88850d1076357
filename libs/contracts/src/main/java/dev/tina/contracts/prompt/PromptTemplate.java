package dev.tina.contracts.prompt;

import dev.tina.common.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a task becomes a prompt: a system message, worked examples as earlier turns, the turns the task itself brings,
 * then its problem; and what the model's chat template is given beside them.
 *
 * @param system text of the system message; empty for none, or the task's own
 * @param user what the user says; {@value #PROBLEM} in it stands for the problem
 * @param examples problems solved before, each asked in the same words
 * @param turns which of the turns that a task brings stand in the prompt; absent in what an older version wrote, which
 *     put none
 * @param variables of the chat template, by name
 * @param date of the chat template; absent for the day on which what the prompts are for was made
 */
public record PromptTemplate(
        String system,
        String user,
        List<WorkedExample> examples,
        Optional<PromptTurns> turns,
        Optional<Map<String, Object>> variables,
        Optional<LocalDate> date) {

    /** Stands for the problem. */
    public static final String PROBLEM = "{problem}";

    /** The task alone. */
    public static final PromptTemplate PLAIN = new PromptTemplate("", PROBLEM, List.of());

    /**
     * A problem and what a good completion of it says.
     *
     * @param answer the whole turn of the assistant, its reasoning included
     */
    public record WorkedExample(String problem, String answer) {

        public WorkedExample {
            Require.notBlank("problem", problem);
            Require.notBlank("answer", answer);
        }
    }

    public PromptTemplate {
        Require.that(user.contains(PROBLEM), "user", user, "a text with " + PROBLEM + " in it");
        examples = List.copyOf(examples);
        variables = variables.map(TemplateVariables::of);
    }

    /** With all turns of a task, and no variables. */
    public PromptTemplate(String system, String user, List<WorkedExample> examples) {
        this(system, user, examples, Optional.of(PromptTurns.ALL), Optional.empty(), Optional.empty());
    }

    /**
     * The conversation a completion of the problem continues.
     *
     * @param earlier the turns that the task brings; must not bring a second system message, see
     *     {@link #hasTwoSystemTexts}
     */
    public List<PromptMessage> conversation(List<PromptMessage> earlier, String problem) {
        Require.that(!hasTwoSystemTexts(earlier), "system", system, "empty where the task has a system message");
        List<PromptMessage> own = kept(earlier);
        List<PromptMessage> conversation = new ArrayList<>();
        if (!system.isBlank()) {
            conversation.add(new PromptMessage("system", system));
        }
        int leading = (int) own.stream().takeWhile(PromptMessage::isSystem).count();
        conversation.addAll(own.subList(0, leading));
        for (WorkedExample example : examples) {
            conversation.add(asked(example.problem()));
            conversation.add(new PromptMessage("assistant", example.answer()));
        }
        conversation.addAll(own.subList(leading, own.size()));
        conversation.add(asked(problem));
        return List.copyOf(conversation);
    }

    /** Whether there is a system message both here and among the turns of a task that would be kept. */
    public boolean hasTwoSystemTexts(List<PromptMessage> earlier) {
        return !system.isBlank() && kept(earlier).stream().anyMatch(PromptMessage::isSystem);
    }

    /**
     * What the chat template is given beside the conversation.
     *
     * @param made when what the prompts are for was made: its date in UTC is taken where none is set
     */
    public TemplateContext context(Instant made) {
        return new TemplateContext(
                date.orElseGet(() -> LocalDate.ofInstant(made, ZoneOffset.UTC)), variables.orElse(Map.of()));
    }

    /** The same for what is made now, with nothing left open: all turns of a task, unless it is said which. */
    public PromptTemplate completedAt(Instant now) {
        TemplateContext given = context(now);
        return new PromptTemplate(
                system,
                user,
                examples,
                Optional.of(turns.orElse(PromptTurns.ALL)),
                Optional.of(given.variables()),
                Optional.of(given.date()));
    }

    private List<PromptMessage> kept(List<PromptMessage> earlier) {
        return turns.orElse(PromptTurns.LAST).of(earlier);
    }

    private PromptMessage asked(String problem) {
        return new PromptMessage("user", user.replace(PROBLEM, problem));
    }
}
