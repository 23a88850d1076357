package dev.tina.text.jinja.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.text.jinja.limit.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** The expected texts are those of Jinja 3.1.6, set up as transformers does; none where it raises an error. */
class TemplateTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T15:04:05Z"), ZoneOffset.UTC);

    @TestFactory
    List<DynamicTest> rendersAsJinjaDoes() throws IOException {
        Cases cases = JsonMapper.shared().readValue(read("cases.json"), Cases.class);
        return cases.cases().stream()
                .map(one -> test(one.template(), one.template(), cases.variables(), one.expected()))
                .toList();
    }

    @TestFactory
    List<DynamicTest> eachPartOfTheLanguageIsThatOfJinja() throws IOException {
        Map<String, ?> variables = JsonMapper.shared().readValue(read("variables.json"), Variables.class);
        return read("language.jsonl")
                .lines()
                .map(line -> JsonMapper.shared().readValue(line, Part.class))
                .map(part -> test(part.template(), part.template(), variables, part.text()))
                .toList();
    }

    @TestFactory
    List<DynamicTest> templatesOfModelsRenderAsInJinja() throws IOException {
        Conversations conversations = JsonMapper.shared().readValue(read("models/chats.json"), Conversations.class);
        return read("models/expected.jsonl")
                .lines()
                .map(line -> JsonMapper.shared().readValue(line, Rendering.class))
                .map(one -> test(
                        one.template() + ", " + one.chat() + (one.tools() ? ", tools" : ""),
                        readUnchecked("models/" + one.template() + ".jinja"),
                        one.variables(conversations),
                        one.text()))
                .toList();
    }

    private static DynamicTest test(String name, String template, Map<String, ?> variables, @Nullable String expected) {
        return DynamicTest.dynamicTest(name.replace("\n", "⏎"), () -> {
            if (expected == null) {
                assertThatExceptionOfType(TemplateException.class)
                        .isThrownBy(() -> render(template, variables))
                        .withMessageMatching("(?s)template line \\d+: .+");
            } else {
                assertThat(render(template, variables)).isEqualTo(expected);
            }
        });
    }

    private static String render(String template, Map<String, ?> variables) {
        return Template.parse(template).render(variables, CLOCK);
    }

    @Test
    void datesComeFromTheClock() {
        String format = "%Y-%m-%d %H:%M:%S %y %b %B %a %A %I %p %j %-d %-m %%";

        assertThat(render("{{ strftime_now('" + format + "') }}", Map.of()))
                .isEqualTo("2026-11-01 15:04:05 26 Nov November Sun Sunday 03 PM 305 1 11 %");
    }

    @Test
    void largeIntegersFromOutsideAreNumbers() {
        BigInteger large = BigInteger.TWO.pow(64);

        assertThat(render("{{ x }} {{ x - 1 < x }} {{ 'abc'[:x] }}", Map.of("x", large)))
                .isEqualTo("18446744073709551616 True abc");
        assertThat(render("{{ x is integer }} {{ [4, 5][x] }}", Map.of("x", BigInteger.ONE)))
                .isEqualTo("True 5");
    }

    @Test
    void oneRenderingLeavesNothingForTheNext() {
        Template template = Template.parse("{{ x }}{% set x = 1 %}{{ x }}");

        assertThat(template.render(Map.of(), CLOCK)).isEqualTo("1");
        assertThat(template.render(Map.of(), CLOCK)).isEqualTo("1");
    }

    @Test
    void whatIsUnknownIsRefusedWhereItIsReachedOnly() {
        String template = "{% if x %}{{ 1 | nope }}{{ 1 is nope }}{{ nope() }}{% include 'y' %}{% endif %}ok";

        assertThat(render(template, Map.of("x", false))).isEqualTo("ok");
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> render(template, Map.of("x", true)))
                .withMessage("template line 1: filter 'nope' is not supported");
    }

    @Test
    void textOfATenThousandTagTemplateIsWhole() {
        assertThat(render("a{{ 1 }}\n".repeat(10_000), Map.of()))
                .isEqualTo("a1\n".repeat(10_000).stripTrailing());
    }

    private static String read(String name) throws IOException {
        try (InputStream in = TemplateTest.class.getResourceAsStream("/jinja/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        }
    }

    private static String readUnchecked(String name) {
        try {
            return read(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Variables extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1;
    }

    private record Cases(Map<String, Object> variables, List<Case> cases) {}

    private record Case(String template, String expected) {}

    private record Part(String template, @Nullable String text) {}

    private record Conversations(Map<String, List<Object>> chats, List<Object> tools) {}

    private record Rendering(
            String template,
            String chat,
            boolean tools,
            boolean addGenerationPrompt,
            boolean thinking,
            @Nullable String text) {

        Map<String, @Nullable Object> variables(Conversations conversations) {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            variables.put("messages", conversations.chats().get(chat));
            variables.put("tools", tools ? conversations.tools() : null);
            variables.put("documents", null);
            variables.put("add_generation_prompt", addGenerationPrompt);
            variables.put("enable_thinking", thinking);
            variables.put("bos_token", "<s>");
            variables.put("eos_token", "</s>");
            return variables;
        }
    }
}
