package dev.tina.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.modelfiles.safetensors.TensorType;
import org.junit.jupiter.api.Test;

class LogitChunkTest {

    @Test
    void rowsAtOnceHoldAboutSixMillionLogits() {
        assertThat(new LogitChunk(49_152).rows()).isEqualTo(128);
        assertThat(new LogitChunk(151_936).rows()).isEqualTo(64);
        assertThat(new LogitChunk(496).rows()).isEqualTo(4096);
    }

    @Test
    void logitsAndTheirLogarithmsAreInFloat32() {
        assertThat(new LogitChunk(100).bytes(10, TensorType.F32)).isEqualTo(2 * 1000 * 4);
        assertThat(new LogitChunk(100).bytes(10, TensorType.BF16)).isEqualTo(2 * 1000 * 4 + 1000 * 2);
    }
}
