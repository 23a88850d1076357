package dev.tina.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KEYS = List.of("steps", "seed", "groupSize", "learningRate");

    @Test
    void aMisspeltNameIsFoundWhateverItsCase() {
        assertThat(Nearest.to("grupsize", KEYS)).contains("groupSize");
        assertThat(Nearest.to("LERNINGRATE", KEYS)).contains("learningRate");
    }

    @Test
    void nothingIsNearAWordOfAnotherKind() {
        assertThat(Nearest.to("temperature", KEYS)).isEmpty();
    }

    @Test
    void aTextTooLongToBeANameIsNotCompared() {
        assertThat(Nearest.to("seed".repeat(100), KEYS)).isEmpty();
    }

    @Test
    void namesAsNearAsEachOtherComeInAlphabeticalOrder() {
        assertThat(Nearest.sorted("ab", List.of("ac", "aa", "ab"))).containsExactly("ab", "aa", "ac");
    }

    @Test
    void theDistanceCountsInsertedDeletedAndReplacedLetters() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    }
}
