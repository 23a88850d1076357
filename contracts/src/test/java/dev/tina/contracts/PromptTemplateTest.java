package dev.tina.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tina.contracts.PromptTemplate.WorkedExample;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptTemplateTest {

    @Test
    void theProblemAloneIsOneTurn() {
        assertThat(PromptTemplate.PLAIN.conversation("3 + 4?")).containsExactly(new PromptMessage("user", "3 + 4?"));
    }

    @Test
    void examplesAreEarlierTurnsAskedInTheSameWords() {
        PromptTemplate template = new PromptTemplate(
                "Be brief.", "{problem} Box it.", List.of(new WorkedExample("1 + 1?", "\\boxed{2}")));

        assertThat(template.conversation("3 + 4?"))
                .containsExactly(
                        new PromptMessage("system", "Be brief."),
                        new PromptMessage("user", "1 + 1? Box it."),
                        new PromptMessage("assistant", "\\boxed{2}"),
                        new PromptMessage("user", "3 + 4? Box it."));
    }

    @Test
    void aTemplateWithoutAPlaceForTheProblemIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromptTemplate("", "problem", List.of()))
                .withMessage("user must be a text with {problem} in it, was problem");
    }
}
