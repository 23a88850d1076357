package dev.tina.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryAskedTest {

    @Test
    void bytesWinOverAShareAndAShareOverTheUsualOne() {
        assertThat(new MemoryAsked(7, 0.5).of(1000, false)).isEqualTo(7);
        assertThat(new MemoryAsked(0, 0.5).of(1000, true)).isEqualTo(500);
        assertThat(new MemoryAsked(0, 0).of(1000, true)).isEqualTo(900);
        assertThat(new MemoryAsked(0, 0).of(1000, false)).isEqualTo(400);
    }

    @Test
    void aShareIsNoBoundButBytesAre() {
        assertThat(new MemoryAsked(0, 0.3).atMost(1000)).isEqualTo(900);
        assertThat(new MemoryAsked(7, 0.3).atMost(1000)).isEqualTo(7);
    }

    @Test
    void aShareIsNoMoreThanAll() {
        assertThatThrownBy(() -> new MemoryAsked(0, 1.5)).hasMessage("memory-share must be between 0 and 1, was 1.5");
        assertThatThrownBy(() -> new MemoryAsked(-1, 0)).hasMessage("memory must be at least 0B, was -1");
    }
}
