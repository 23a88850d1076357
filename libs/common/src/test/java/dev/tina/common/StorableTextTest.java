package dev.tina.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {

    @Test
    void zeroAndHalvesOfSurrogatePairsCannotBeKept() {
        assertThat(StorableText.isOne("é 💩 \n\uFFFF")).isTrue();
        assertThat(StorableText.isOne("a\0")).isFalse();
        assertThat(StorableText.isOne("\uD83D")).isFalse();
        assertThat(StorableText.isOne("\uDCA9x")).isFalse();
        assertThat(StorableText.isUnicode("a\0")).isTrue();
    }

    @Test
    void firstHalfOfASurrogatePairIsFound() {
        assertThat(StorableText.indexOfHalf("a💩\uDCA9\uD83D")).isEqualTo(3);
        assertThat(StorableText.indexOfHalf("a💩\0")).isEqualTo(-1);
    }

    @Test
    void whatCannotBeKeptIsReplacedAndNothingElse() {
        assertThat(StorableText.of("a\0b\uD83Dc💩\uDCA9")).isEqualTo("a\uFFFDb\uFFFDc💩\uFFFD");
        String kept = "é";
        assertThat(StorableText.of(kept)).isSameAs(kept);
    }

    @Test
    void whatCannotBeSeenIsShownByItsNumber() {
        assertThat(StorableText.shown("a\0\n\uD83D💩")).isEqualTo("a\\u0000\\u000a\\ud83d💩");
        assertThat(StorableText.shown("x".repeat(201))).isEqualTo("x".repeat(200) + "…");
    }

    @Test
    void nearestNameIsFoundAndNoneThatIsFar() {
        assertThat(Nearest.to("jobid", java.util.List.of("jobId", "limit"))).hasValue("jobId");
        assertThat(Nearest.to("something", java.util.List.of("jobId", "limit"))).isEmpty();
    }
}
