package dev.tina.trainer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.contracts.prompt.TemplateContext;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.text.tokenizer.TokenizerException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptCheckTest {

    private static final TaskSet TASKS = new TaskSet(
            "set", List.of(task("long", "twelve chars"), task("short", "short"), task("middle", "nine char")));

    @Test
    void aJobWithoutAPromptThatFitsIsRefusedWithWhatWouldDo() {
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> check(4, "").requireOneThatFits());
        assertThat(refused.field()).isEqualTo("lengths.prompt");
        assertThat(refused.value()).isEqualTo(4);
        assertThat(refused.allowed()).isEqualTo("at least 5, the tokens of the shortest prompt of set");
        assertThatCode(() -> check(5, "").requireOneThatFits()).doesNotThrowAnyException();
    }

    @Test
    void aTemplateThatFailsOnATaskIsRefusedByTheTask() {
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> check(99, "nine").requireOneThatFits());
        assertThat(refused.field()).isEqualTo("prompt");
        assertThat(refused.getMessage()).contains("for task middle it cannot", "no such filter");
    }

    @Test
    void promptsThatArePassedOverAreCountedAndShown() {
        assertThat(check(9, "").tooLong()).isEqualTo(new PromptCheck.TooLong(1, 3, List.of("long")));
        assertThat(check(9, "").shown(2))
                .hasSize(2)
                .allSatisfy(shown -> assertThat(shown.text()).hasSize(shown.tokens()));
    }

    private static PromptCheck check(int maxTokens, String failing) {
        return new PromptCheck(new JobPrompts(
                TASKS,
                PromptTemplate.PLAIN,
                PromptTemplate.PLAIN.context(Instant.EPOCH),
                1,
                new Characters(failing),
                maxTokens));
    }

    private static Task task(String id, String problem) {
        return new Task(id, problem, "1", Map.of());
    }

    /** A token is a character; the template fails on one text. */
    private record Characters(String failing) implements JobPrompts.PromptGauge {

        @Override
        public int tokens(List<PromptMessage> prompt, TemplateContext context) {
            return text(prompt, context).length();
        }

        @Override
        public String text(List<PromptMessage> prompt, TemplateContext context) {
            String text = prompt.getLast().content();
            if (!failing.isEmpty() && text.contains(failing)) {
                throw new TokenizerException(Path.of("chat_template.jinja"), "no such filter");
            }
            return text;
        }
    }
}
