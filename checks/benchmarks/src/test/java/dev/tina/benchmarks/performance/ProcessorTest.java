package dev.tina.benchmarks.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTest {

    @Test
    void theNameComesWithTheInstructionsThatMatter() {
        assertThat(Processor.name(
                        List.of("processor\t: 0", "model name\t: Some CPU", "flags\t\t: fpu avx2 avx512_bf16")))
                .isEqualTo("Some CPU (avx2, avx512_bf16)");
        assertThat(Processor.name(List.of("model name\t: Some CPU"))).isEqualTo("Some CPU");
    }
}
