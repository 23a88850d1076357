package dev.tina.rewards.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.RewardSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceReportTest {

    @Test
    void faultsAreReportedByTaskInTheirOrder() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("z", "nobody can tell");
        answers.put("m", "\\frac{1}{2}");
        answers.put("a", " ");
        ReferenceReport report = ReferenceReport.of(List.of(spec("format"), spec("accuracy")), answers);
        assertThat(report)
                .isEqualTo(new ReferenceReport(
                        3,
                        2,
                        List.of(
                                new ReferenceReport.Fault("z", "the reference answer is prose"),
                                new ReferenceReport.Fault("a", "the reference answer is blank"))));
        assertThat(report.noneUsable()).isFalse();
    }

    @Test
    void aTaskIsNamedOnceHoweverManyRewardsNeedItsAnswer() {
        ReferenceReport report =
                ReferenceReport.of(List.of(spec("accuracy"), spec("cosine"), spec("choice")), Map.of("a", " "));
        assertThat(report.faulty()).isEqualTo(1);
        assertThat(report.noneUsable()).isTrue();
    }

    @Test
    void rewardsThatNeedNoReferenceCheckNothing() {
        ReferenceReport report = ReferenceReport.of(List.of(spec("format"), spec("unheard_of")), Map.of("a", " "));
        assertThat(report).isEqualTo(new ReferenceReport(0, 0, List.of()));
        assertThat(report.noneUsable()).isFalse();
    }

    @Test
    void ofManyFaultsTheFirstTwentyAreNamedAndAllAreCounted() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            answers.put("t/" + i, " ");
        }
        ReferenceReport report = ReferenceReport.of(List.of(spec("accuracy")), answers);
        assertThat(report.faulty()).isEqualTo(50);
        assertThat(report.first())
                .hasSize(20)
                .last()
                .isEqualTo(new ReferenceReport.Fault("t/19", "the reference answer is blank"));
    }

    private static RewardSpec spec(String name) {
        return new RewardSpec(name, 1, Map.of());
    }
}
