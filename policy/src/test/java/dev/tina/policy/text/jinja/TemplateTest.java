package dev.tina.policy.text.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

class TemplateTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T15:04:05Z"), ZoneOffset.UTC);

    /** The expected texts are those of Jinja2 3.1 with transformers' settings. */
    @TestFactory
    List<DynamicTest> rendersAsJinjaDoes() throws IOException {
        Cases cases = Cases.read();
        return cases.cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.template().replace("\n", "⏎"),
                        () -> assertThat(Template.parse(one.template()).render(cases.variables(), CLOCK))
                                .isEqualTo(one.expected())))
                .toList();
    }

    @Test
    void datesComeFromTheClock() {
        String format = "%Y-%m-%d %H:%M:%S %y %b %B %a %A %I %p %j %-d %-m %%";

        assertThat(Template.parse("{{ strftime_now('" + format + "') }}").render(Map.of(), CLOCK))
                .isEqualTo("2026-11-01 15:04:05 26 Nov November Sun Sunday 03 PM 305 1 11 %");
    }

    @Test
    void oneRenderingLeavesNothingForTheNext() {
        Template template = Template.parse("{{ x }}{% set x = 1 %}{{ x }}");

        assertThat(template.render(Map.of(), CLOCK)).isEqualTo("1");
        assertThat(template.render(Map.of(), CLOCK)).isEqualTo("1");
    }

    @Test
    void textOfATenThousandTagTemplateIsWhole() {
        assertThat(Template.parse("a{{ 1 }}\n".repeat(10_000)).render(Map.of(), CLOCK))
                .isEqualTo("a1\n".repeat(10_000).stripTrailing());
    }

    private record Cases(Map<String, Object> variables, List<Case> cases) {
        static Cases read() throws IOException {
            try (InputStream in = TemplateTest.class.getResourceAsStream("/jinja/cases.json")) {
                return JsonMapper.shared().readValue(Objects.requireNonNull(in), Cases.class);
            }
        }
    }

    private record Case(String template, String expected) {}
}
