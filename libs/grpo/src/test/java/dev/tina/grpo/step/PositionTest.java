package dev.tina.grpo.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionTest {

    @Test
    void isReadAsItWasWritten(@TempDir Path folder) throws IOException {
        Position position = new Position(7, 12_345_678_901L);
        position.save(folder);
        assertThat(Position.load(folder)).isEqualTo(position);
    }

    @Test
    void aBrokenFileIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("position.properties"), "steps=-3\n");
        assertThatThrownBy(() -> Position.load(folder))
                .hasMessage("position.properties: steps must be a whole number, was -3");
    }

    @Test
    void everyStepHasItsOwnSeedWithinFiftyOneBits() {
        long[] seeds = IntStream.range(0, 1000)
                .mapToLong(step -> new Position(step, 0).seed(1))
                .toArray();
        assertThat(seeds).doesNotHaveDuplicates();
        assertThat(LongStream.of(seeds)).allMatch(seed -> seed >= 0 && seed < 1L << 51);
        assertThat(new Position(3, 0).seed(1)).isEqualTo(seeds[3]).isNotEqualTo(new Position(3, 0).seed(2));
    }
}
