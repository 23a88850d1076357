package dev.tina.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClassPathTest {

    @Test
    void noTensorEngineIsOnTheClassPath() {
        String path = System.getProperty("java.class.path").toLowerCase(Locale.ROOT);

        assertThat(path).contains("verifier");
        assertThat(List.of("djl", "pytorch", "torch", "tina/policy", "tina/grpo"))
                .noneMatch(path::contains);
    }
}
