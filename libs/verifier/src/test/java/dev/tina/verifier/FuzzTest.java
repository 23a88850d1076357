package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.verifier.hostile.Mutations;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FuzzTest {

    private static final int INPUTS = Integer.getInteger("tina.fuzz.inputs", 100_000);

    @Test
    void mutatedAnswersThrowNothingAndGetTheSameVerdictTwice() {
        Map<String, Long> outcomes = new Mutations(20_261_121).judge(INPUTS);
        System.out.println(INPUTS + " mutated inputs: " + outcomes);
        assertThat(outcomes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(INPUTS);
        assertThat(outcomes).containsKeys("correct", "incorrect", "unreadable-reference");
    }
}
