package dev.tina.reward.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentMeanTest {

    @Test
    void onlyTheLastValuesCount() {
        RecentMean mean = new RecentMean(2);
        assertThat(mean.mean()).isNaN();
        mean.add(-1);
        assertThat(mean.mean()).isEqualTo(-1);
        mean.add(3);
        assertThat(mean.mean()).isEqualTo(1);
        mean.add(5);
        assertThat(mean.mean()).isEqualTo(4);
    }
}
