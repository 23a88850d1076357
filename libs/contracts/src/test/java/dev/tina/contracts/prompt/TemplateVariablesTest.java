package dev.tina.contracts.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.common.InvalidInput;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateVariablesTest {

    @Test
    void valuesKeepTheirTypesAndKeysStandInOrder() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", "Sums");
        document.put("pages", 3);
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("reasoning_effort", "low");
        given.put("enable_thinking", false);
        given.put("budget", BigInteger.valueOf(512));
        given.put("share", 0.5f);
        given.put("documents", List.of(document));

        Map<String, Object> variables = TemplateVariables.of(given);

        assertThat(variables.keySet())
                .containsExactly("budget", "documents", "enable_thinking", "reasoning_effort", "share");
        assertThat(variables)
                .containsEntry("budget", 512L)
                .containsEntry("share", 0.5)
                .containsEntry("enable_thinking", false)
                .containsEntry("documents", List.of(Map.of("pages", 3L, "title", "Sums")));
        assertThat(String.valueOf(variables.get("documents"))).isEqualTo("[{pages=3, title=Sums}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages",
                "tools",
                "add_generation_prompt",
                "continue_final_message",
                "bos_token",
                "eos_token",
                "unk_token",
                "strftime_now",
                "raise_exception",
                "namespace"
            })
    void whatTheSystemSetsItselfIsRefusedByName(String name) {
        assertRefused(
                Map.of(name, "x"), "variables." + name + " must be left out: the system sets it itself, was given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2x", "enable-thinking", "a.b", "größe", "x y"})
    void aNameThatNoTemplateCanUseIsRefused(String name) {
        assertRefused(
                Map.of(name, 1),
                "variables must be named by at most 64 letters, digits and underscores, was "
                        + (name.isEmpty() ? "empty" : name));
    }

    @Test
    void aValueThatIsNoneOfTheTypesIsRefusedByItsPath() {
        assertRefused(
                Map.of("documents", List.of(Collections.singletonMap("text", null))),
                "variables.documents[0].text must be a truth value, a number, a text, or a list or a map of these,"
                        + " was null");
        assertRefused(
                Collections.singletonMap("effort", null),
                "variables.effort must be a truth value, a number, a text, or a list or a map of these, was null");
        assertRefused(Map.of("share", Double.NaN), "variables.share must be a finite number, was NaN");
        assertRefused(
                Map.of("budget", BigInteger.TWO.pow(63)),
                "variables.budget must be a whole number of at most 64 bits, was larger");
        assertRefused(
                Map.of("effort", "lo\0w"),
                "variables.effort must be a text without the NUL character, was a text with one");
    }

    @Test
    void sizeIsBoundedInDepthNumberAndText() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> TemplateVariables.of(Map.of("deep", deep(100_000))))
                .satisfies(refused ->
                        assertThat(refused.allowed()).isEqualTo("at most 8 lists and maps within one another"));
        assertRefused(
                Map.of("many", Collections.nCopies(2000, 1)), "variables must be at most 1024 values in all, was more");
        assertRefused(
                Map.of("a", "x".repeat(10_000), "b", "x".repeat(10_000)),
                "variables must be at most 16384 characters in all, was more");
    }

    private static Object deep(int levels) {
        Object deep = "x";
        for (int i = 0; i < levels; i++) {
            deep = Collections.singletonList(deep);
        }
        return deep;
    }

    private static void assertRefused(Map<String, ? extends @Nullable Object> variables, String message) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> TemplateVariables.of(variables))
                .withMessage(message);
    }
}
