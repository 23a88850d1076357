package dev.tina.eval.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class BaselinesTest {

    private final Baselines baselines = new Baselines();

    @Test
    void theAverageOfEveryPublishedRowIsThatOfItsFigures() {
        assertThat(baselines.all().stream().filter(row -> !row.kind().equals("replication")))
                .hasSize(22)
                .allSatisfy(row -> {
                    assertThat(row.figures()).hasSize(6);
                    double mean = row.figures().values().stream()
                            .mapToDouble(Published.Figure::value)
                            .average()
                            .orElseThrow();
                    assertThat(Objects.requireNonNull(row.average()).value())
                            .as(row.model())
                            .isCloseTo(mean, within(2e-4));
                    assertThat(row.mark()).startsWith("one seed, as published");
                });
    }

    @Test
    void thePapersSixModelsCanBeRunByName() {
        assertThat(baselines.all().stream().filter(row -> row.kind().equals("baseline")))
                .hasSize(6)
                .allSatisfy(row -> assertThat(baselines.hubIdOf(row.model())).hasValue(row.hub()));
        assertThat(baselines.hubIdOf("open-rs3")).contains("knoveleng/Open-RS3");
        assertThat(baselines.hubIdOf("rank 16")).isEmpty();
    }

    @Test
    void figuresOfSeveralSeedsHaveTheirDeviation() {
        Published base = baselines.all().stream()
                .filter(row -> row.kind().equals("replication"))
                .findFirst()
                .orElseThrow();

        assertThat(base.figures().get("aime24")).isEqualTo(new Published.Figure(0.3133, 0.1017));
        assertThat(base.average()).isEqualTo(new Published.Figure(0.4525, 0.0285));
    }
}
