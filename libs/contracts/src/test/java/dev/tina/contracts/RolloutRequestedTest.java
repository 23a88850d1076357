package dev.tina.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.group.Purpose;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.TemplateContext;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RolloutRequestedTest {

    private static final Instant DEADLINE = Instant.parse("2026-11-30T23:59:00Z");

    @Test
    void aRequestOfAnOlderVersionIsRenderedWithTheDateOfItsDeadlineAndNoVariables() {
        assertThat(request(Optional.empty()).templateContext())
                .isEqualTo(new TemplateContext(LocalDate.of(2026, 11, 30), Map.of()));
    }

    @Test
    void aGroupAskedForAgainIsTheSameButForAttemptAndDeadline() {
        TemplateContext context = new TemplateContext(LocalDate.of(2024, 7, 26), Map.of("enable_thinking", false));
        RolloutRequested again = request(Optional.of(context)).again(2, Instant.parse("2026-12-01T00:01:00Z"), context);

        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.templateContext()).isEqualTo(context);
        assertThat(again.again(1, DEADLINE, context)).isEqualTo(request(Optional.of(context)));
    }

    private static RolloutRequested request(Optional<TemplateContext> template) {
        return new RolloutRequested(
                new GroupKey(new UUID(1, 2), Purpose.TRAIN, "train", 1, "task", 0),
                1,
                List.of(new PromptMessage("user", "7?")),
                "7",
                2,
                new SamplingParameters(1, 0, 1, 0, 8),
                1,
                true,
                new BaseReference("model", "a".repeat(64)),
                new AdapterReference(0, URI.create("file:/a"), "a".repeat(64)),
                List.of(),
                DEADLINE,
                template);
    }
}
