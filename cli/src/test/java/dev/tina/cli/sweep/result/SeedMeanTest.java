package dev.tina.cli.sweep.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.cli.client.answer.EstimatedShare;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedMeanTest {

    @Test
    void intervalHoldsTheDoubtAboutSeedsAndAboutTasks() {
        SeedMean figure =
                SeedMean.of(List.of(share(0.40), share(0.44), share(0.45))).orElseThrow();
        // mean 0.43, s = sqrt((0.0009 + 0.0001 + 0.0004) / 2) = 0.0264575, t(2) = 4.302653: Student's half is 0.065724
        assertThat(figure.mean()).isCloseTo(0.43, within(1e-12));
        assertThat(figure.mean() - figure.low()).isCloseTo(Math.hypot(0.065724, 0.05), within(1e-5));
        assertThat(figure.high() - figure.mean()).isCloseTo(Math.hypot(0.065724, 0.06), within(1e-5));
        assertThat(figure.text()).isEqualTo("43.0 (34.7 to 51.9)");
    }

    @Test
    void oneSeedHasItsEvaluationsInterval() {
        assertThat(SeedMean.of(List.of(share(0.40))).orElseThrow().text()).isEqualTo("40.0 (35.0 to 46.0)");
    }

    @Test
    void seedsThatCameOutAlikeAreNotCertain() {
        assertThat(SeedMean.of(List.of(share(0.40), share(0.40))).orElseThrow().text())
                .isEqualTo("40.0 (35.0 to 46.0)");
    }

    @Test
    void shareStaysBetweenNoneAndAll() {
        SeedMean figure = SeedMean.of(List.of(share(0.80), share(0.98))).orElseThrow();
        assertThat(figure.high()).isEqualTo(1);
        assertThat(SeedMean.of(List.of(share(0.06), share(0.2))).orElseThrow().low())
                .isZero();
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThat(SeedMean.of(List.of())).isEmpty();
    }

    private static EstimatedShare share(double value) {
        return new EstimatedShare(value, value - 0.05, value + 0.06);
    }
}
