package dev.tina.tinybase.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GuessTest {

    @Test
    void oneGuessInTenIsRightAndNoneIsNegative() {
        Random random = new Random(1);
        for (long answer : new long[] {0, 3, 57, 1234}) {
            long[] guesses = LongStream.range(0, 10_000)
                    .map(ignored -> Guess.near(answer, random))
                    .toArray();
            assertThat(LongStream.of(guesses)).allMatch(guess -> guess >= 0 && guess <= answer + 110);
            // binomial(10000, 0.1): mean 1000, deviation 30
            assertThat(LongStream.of(guesses).filter(guess -> guess == answer).count())
                    .isBetween(850L, 1150L);
        }
    }
}
