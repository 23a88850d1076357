package dev.tina.benchmarks.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorLinesTest {

    @Test
    void aLineOfVllmHasNoMemory() {
        assertThat(AnchorLines.read("vLLM P=8 G=8 N=128: 199.4 tokens/s, 41.1 s"))
                .contains(new AnchorResult("vLLM", 199.4, 41.1, 0));
    }

    @Test
    void aLineOfTransformersHasAll() {
        assertThat(AnchorLines.read("transformers P=8 G=8 N=128: 100.9 tokens/s, 81.2 s, peak RSS 2.31 GB"))
                .contains(new AnchorResult("transformers", 100.9, 81.2, 2_310_000_000L));
    }

    @Test
    void aStepOfTrlIsItsBestOne() {
        assertThat(AnchorLines.read(
                        "TRL train P=8 G=8 N=128 micro=8 checkpoint=0: step 136.0 s, 60.2 completion tokens/s,"
                                + " peak RSS 8.60 GB [140.1, 136.0, 137.5]"))
                .contains(new AnchorResult("TRL", 60.2, 136.0, 8_600_000_000L));
    }

    @Test
    void linesOfOtherKindsSayNothing() {
        assertThat(AnchorLines.best(List.of("vLLM start 65.2 s", "INFO 12-01 TRL", "{'loss': 0.01}", "")))
                .isEmpty();
    }

    @Test
    void theFastestRunCounts() {
        assertThat(AnchorLines.best(List.of(
                        "vLLM P=8 G=8 N=128: 190.0 tokens/s, 43.1 s",
                        "vLLM P=8 G=8 N=128: 200.0 tokens/s, 41.0 s",
                        "vLLM P=8 G=8 N=128: 195.0 tokens/s, 42.0 s")))
                .contains(new AnchorResult("vLLM", 200, 41, 0));
    }
}
