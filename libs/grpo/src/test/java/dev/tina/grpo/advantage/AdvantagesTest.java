package dev.tina.grpo.advantage;

import static dev.tina.grpo.batch.BatchFixture.group;
import static dev.tina.grpo.batch.BatchFixture.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tina.grpo.batch.StepBatch;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AdvantagesTest {

    private static final double ABSENT = Double.NaN;
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void aGroupIsMeasuredByItsOwnMeanAndDeviation() {
        Advantages advantages = advantages(AdvantageScale.GROUP, step(group(0, 1), group(1, 2, 6)));
        assertThat(advantages.values())
                .containsExactly(
                        new double[] {
                            -0.5 / (Math.sqrt(0.5) + 1e-4),
                            0.5 / (Math.sqrt(0.5) + 1e-4),
                            -2 / (Math.sqrt(7) + 1e-4),
                            -1 / (Math.sqrt(7) + 1e-4),
                            3 / (Math.sqrt(7) + 1e-4)
                        },
                        EXACT);
    }

    @Test
    void withoutScaleOnlyTheMeanIsTaken() {
        assertThat(advantages(AdvantageScale.NONE, step(group(0, 1), group(1, 2, 6)))
                        .values())
                .containsExactly(new double[] {-0.5, 0.5, -2, -1, 3}, EXACT);
    }

    @Test
    void theBatchScaleDividesByTheDeviationOfTheWholeStep() {
        double deviation = Math.sqrt(22.0 / 4) + 1e-4; // of 0 1 1 2 6, mean 2
        assertThat(advantages(AdvantageScale.BATCH, step(group(0, 1), group(1, 2, 6)))
                        .values())
                .containsExactly(
                        new double[] {-0.5 / deviation, 0.5 / deviation, -2 / deviation, -1 / deviation, 3 / deviation},
                        EXACT);
    }

    @Test
    void zeroSpreadGroupYieldsExactlyZero() {
        for (AdvantageScale scale : AdvantageScale.values()) {
            Advantages advantages = advantages(scale, step(group(0.1, 0.1, 0.1), group(0, 1)));
            assertThat(advantages.values()).startsWith(0, 0, 0);
            assertThat(advantages.degenerate()).containsExactly(true, false);
            assertThat(advantages.degenerateGroups()).isEqualTo(1);
        }
    }

    @Test
    void theShareWithoutSpreadCountsCompletions() {
        StepBatch batch = step(group(1, 1, 1), group(0, 1));
        assertThat(advantages(AdvantageScale.GROUP, batch).shareWithoutSpread()).isEqualTo(0.6);
        assertThat(advantages(AdvantageScale.BATCH, batch).shareWithoutSpread()).isZero();
        assertThat(advantages(AdvantageScale.BATCH, step(group(1, 1))).shareWithoutSpread())
                .isEqualTo(1);
    }

    @Test
    void aCompletionWithoutRewardsDoesNotCountInItsGroup() {
        Advantages advantages = advantages(AdvantageScale.NONE, step(group(1, ABSENT, 3)));
        assertThat(advantages.values()).containsExactly(-1, 0, 1);
    }

    @Test
    void aCompletionAloneInHavingRewardsLearnsNothing() {
        Advantages advantages = advantages(AdvantageScale.GROUP, step(group(ABSENT, 5, ABSENT), group(0, 1)));
        assertThat(advantages.values()).startsWith(0, 0, 0);
        assertThat(advantages.degenerate()).containsExactly(true, false);
    }

    @Test
    void anAbsentRewardIsLeftOutOfTheSum() {
        RewardSettings settings = two(RewardAggregation.SUM, AdvantageScale.NONE);
        StepBatch batch = step(group(new double[] {1, 0}, new double[] {ABSENT, 0.5}));
        assertThat(Advantages.of(batch, settings).values()).containsExactly(new double[] {0.75, -0.75}, EXACT);
    }

    @Test
    void normalizedRewardsCountAlikeWhateverTheirScale() {
        RewardSettings settings = two(RewardAggregation.NORMALIZE_THEN_SUM, AdvantageScale.BATCH);
        StepBatch small = step(group(new double[] {0, 1}, new double[] {3, 1}));
        StepBatch large = step(group(new double[] {0, 1}, new double[] {300, 100}));
        double[] expected = Advantages.of(large, settings).values();
        assertThat(Advantages.of(small, settings).values()).containsExactly(expected, within(1e-3));
        assertThat(expected[1]).isCloseTo(Math.sqrt(0.5), within(1e-3));
    }

    @Test
    void aGroupIsDegenerateBeforeItIsLearnedFrom() {
        RewardSettings settings = two(RewardAggregation.NORMALIZE_THEN_SUM, AdvantageScale.BATCH);
        assertThat(settings.isDegenerate(group(new double[] {1, 1}, new double[] {0.3, 0.3})))
                .isTrue();
        assertThat(settings.isDegenerate(group(new double[] {1, 1}, new double[] {0.3, 0.4})))
                .isFalse();
    }

    @Test
    void normalizedRewardsNeedTheScaleOfTheBatch() {
        assertThatThrownBy(() -> two(RewardAggregation.NORMALIZE_THEN_SUM, AdvantageScale.GROUP))
                .hasMessage("rewards.scale must be BATCH where the aggregation is NORMALIZE_THEN_SUM, was GROUP");
    }

    @Test
    void aRewardNobodyWeighsIsRefused() {
        RewardSettings settings = two(RewardAggregation.SUM, AdvantageScale.NONE);
        assertThatThrownBy(() -> Advantages.of(step(group(0, 1)), settings))
                .hasMessageStartingWith("rewards must be one of [")
                .hasMessageEndingWith("was score");
    }

    private static Advantages advantages(AdvantageScale scale, StepBatch batch) {
        return Advantages.of(batch, new RewardSettings(Map.of("score", 1.0), RewardAggregation.SUM, scale));
    }

    private static RewardSettings two(RewardAggregation aggregation, AdvantageScale scale) {
        return new RewardSettings(Map.of("a", 2.0, "b", 1.0), aggregation, scale);
    }
}
