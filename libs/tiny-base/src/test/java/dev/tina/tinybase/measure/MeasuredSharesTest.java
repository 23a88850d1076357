package dev.tina.tinybase.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredSharesTest {

    @Test
    void sharesAreOverAllSamplesAndOverThoseThatReason() {
        JudgedCompletion reasonedRight = new JudgedCompletion(true, true, true);
        JudgedCompletion reasonedWrong = new JudgedCompletion(false, true, true);
        JudgedCompletion lucky = new JudgedCompletion(true, false, false);
        JudgedCompletion hasty = new JudgedCompletion(false, true, false);
        assertThat(MeasuredShares.of(
                        List.of(reasonedRight, reasonedWrong, lucky, hasty, hasty), List.of(hasty, lucky), 12))
                .isEqualTo(new MeasuredShares(5, 0.4, 0.5, 0.8, 0.4, 0.5, 12));
    }
}
