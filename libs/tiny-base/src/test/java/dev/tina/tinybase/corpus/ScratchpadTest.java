package dev.tina.tinybase.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.tasks.arithmetic.Operation;
import dev.tina.tasks.arithmetic.Step;
import dev.tina.tasks.arithmetic.Working;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScratchpadTest {

    private static final Mistakes NONE = new Mistakes(new Random(1), 0);
    private static final Mistakes ALWAYS = new Mistakes(new Random(1), 1);

    @Test
    void aSumCarries() {
        assertThat(columns(988, Operation.PLUS, 15, NONE))
                .isEqualTo(new Scratchpad("8+5=13 carry 1\n8+1+1=10 carry 1\n9+0+1=10 carry 1\n988+15=1003\n", 1003));
    }

    @Test
    void aDifferenceBorrows() {
        assertThat(columns(402, Operation.MINUS, 7, NONE))
                .isEqualTo(new Scratchpad("2-7+10=5 borrow 1\n0-0-1+10=9 borrow 1\n4-0-1=3\n402-7=395\n", 395));
    }

    @Test
    void aDifferenceMayBeNothing() {
        assertThat(columns(57, Operation.MINUS, 57, NONE)).isEqualTo(new Scratchpad("7-7=0\n5-5=0\n57-57=0\n", 0));
    }

    @Test
    void stepsStandOneALine() {
        Working working = new Working.Steps(List.of(new Step(3, Operation.TIMES, 5), new Step(12, Operation.PLUS, 15)));
        assertThat(Scratchpad.of(working, NONE)).isEqualTo(new Scratchpad("3*5=15\n12+15=27\n", 27));
    }

    @Test
    void aSlipIsCarriedOn() {
        Working working = new Working.Steps(List.of(new Step(3, Operation.TIMES, 5), new Step(12, Operation.PLUS, 15)));
        Scratchpad scratchpad = Scratchpad.of(working, ALWAYS);
        String product = scratchpad.text().lines().findFirst().orElseThrow().substring("3*5=".length());
        assertThat(product).isNotEqualTo("15");
        assertThat(scratchpad.text()).contains("\n12+" + product + "=" + scratchpad.result() + "\n");
    }

    private static Scratchpad columns(long left, Operation operation, long right, Mistakes slips) {
        return Scratchpad.of(new Working.Columns(new Step(left, operation, right)), slips);
    }
}
