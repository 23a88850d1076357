package dev.tina.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterHeadersTest {

    @Test
    void whatIsWrittenIsRead() {
        Map<String, byte[]> headers = DeadLetterHeaders.of("no such base: größe", "rollout.requested");

        assertThat(DeadLetterHeaders.reason(headers)).isEqualTo("no such base: größe");
        assertThat(headers.get("x-original-topic"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("rollout.requested");
    }

    @Test
    void aReasonIsNeverLongerThanAHeaderShouldBe() {
        assertThat(DeadLetterHeaders.reason(DeadLetterHeaders.of("x".repeat(100_000), "t")))
                .hasSize(1001);
    }

    @Test
    void aLetterWithoutReasonIsReadToo() {
        assertThat(DeadLetterHeaders.reason(Map.of())).isEqualTo("no reason was given");
        assertThat(DeadLetterHeaders.reason(Map.of("x-reason", "a text"))).isEqualTo("a text");
    }
}
