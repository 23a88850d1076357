package dev.tina.tinybase.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void sharesAreOverAllSamplesAndOverThoseThatReason() {
        Completed reasonedRight = new Completed(true, true, true);
        Completed reasonedWrong = new Completed(false, true, true);
        Completed lucky = new Completed(true, false, false);
        Completed hasty = new Completed(false, true, false);
        assertThat(Figures.of(List.of(reasonedRight, reasonedWrong, lucky, hasty, hasty), List.of(hasty, lucky), 12))
                .isEqualTo(new Figures(5, 0.4, 0.5, 0.8, 0.4, 0.5, 12));
    }
}
