package dev.tina.contracts.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tina.contracts.prompt.PromptTemplate.WorkedExample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptTemplateTest {

    private static final PromptMessage SYSTEM = new PromptMessage("system", "Count in dozens.");
    private static final PromptMessage ASKED = new PromptMessage("user", "2?");
    private static final PromptMessage ANSWERED = new PromptMessage("assistant", "3");
    private static final List<PromptMessage> EARLIER = List.of(SYSTEM, ASKED, ANSWERED);
    private static final PromptMessage LAST = new PromptMessage("user", "And 3?");

    @Test
    void theProblemAloneIsOneTurn() {
        assertThat(PromptTemplate.PLAIN.conversation(List.of(), "3 + 4?"))
                .containsExactly(new PromptMessage("user", "3 + 4?"));
    }

    @Test
    void examplesAreEarlierTurnsAskedInTheSameWords() {
        PromptTemplate template = new PromptTemplate(
                "Be brief.", "{problem} Box it.", List.of(new WorkedExample("1 + 1?", "\\boxed{2}")));

        assertThat(template.conversation(List.of(), "3 + 4?"))
                .containsExactly(
                        new PromptMessage("system", "Be brief."),
                        new PromptMessage("user", "1 + 1? Box it."),
                        new PromptMessage("assistant", "\\boxed{2}"),
                        new PromptMessage("user", "3 + 4? Box it."));
    }

    @Test
    void theTurnsOfATaskStandBeforeItsProblemAndTheExamplesAfterTheSystemMessage() {
        PromptTemplate template = new PromptTemplate("", "{problem}", List.of(new WorkedExample("1?", "2")));

        assertThat(PromptTemplate.PLAIN.conversation(EARLIER, "And 3?")).containsExactly(SYSTEM, ASKED, ANSWERED, LAST);
        assertThat(template.conversation(EARLIER, "And 3?"))
                .containsExactly(
                        SYSTEM,
                        new PromptMessage("user", "1?"),
                        new PromptMessage("assistant", "2"),
                        ASKED,
                        ANSWERED,
                        LAST);
    }

    @Test
    void theDialogueIsTheTurnsOfUserAndAssistant() {
        PromptTemplate template = with(PromptTurns.DIALOGUE, "Be brief.");

        assertThat(template.conversation(EARLIER, "And 3?"))
                .containsExactly(new PromptMessage("system", "Be brief."), ASKED, ANSWERED, LAST);
    }

    @Test
    void theLastTurnStandsAloneWhereItIsAskedForAndInWhatAnOlderVersionWrote() {
        PromptTemplate older =
                new PromptTemplate("", "{problem}", List.of(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(with(PromptTurns.LAST, "").conversation(EARLIER, "And 3?")).containsExactly(LAST);
        assertThat(older.conversation(EARLIER, "And 3?")).containsExactly(LAST);
    }

    @Test
    void twoSystemMessagesAreRefused() {
        PromptTemplate template = with(PromptTurns.ALL, "Be brief.");

        assertThat(template.hasTwoSystemTexts(EARLIER)).isTrue();
        assertThat(with(PromptTurns.DIALOGUE, "Be brief.").hasTwoSystemTexts(EARLIER))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.conversation(EARLIER, "And 3?"))
                .withMessage("system must be empty where the task has a system message, was Be brief.");
    }

    @Test
    void theTemplateIsGivenTheDateThatIsSetOrElseThatOfTheMakingInUtc() {
        PromptTemplate set = new PromptTemplate(
                "",
                "{problem}",
                List.of(),
                Optional.empty(),
                Optional.of(Map.of("enable_thinking", false)),
                Optional.of(LocalDate.of(2024, 7, 26)));
        Instant made = Instant.parse("2026-11-30T23:59:59Z");

        assertThat(set.context(made))
                .isEqualTo(new TemplateContext(LocalDate.of(2024, 7, 26), Map.of("enable_thinking", false)));
        assertThat(PromptTemplate.PLAIN.context(made))
                .isEqualTo(new TemplateContext(LocalDate.of(2026, 11, 30), Map.of()));
    }

    @Test
    void aTemplateWithoutAPlaceForTheProblemIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromptTemplate("", "problem", List.of()))
                .withMessage("user must be a text with {problem} in it, was problem");
    }

    private static PromptTemplate with(PromptTurns turns, String system) {
        return new PromptTemplate(
                system, "{problem}", List.of(), Optional.of(turns), Optional.empty(), Optional.empty());
    }
}
