package dev.tina.tinybase.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorpusTest {

    @Test
    void theSharesSumToOne() {
        assertThat(Arrays.stream(Behaviour.values())
                        .mapToDouble(Behaviour::share)
                        .sum())
                .isEqualTo(1, within(1e-12));
    }

    @Test
    void everyBehaviourComesInItsShare() {
        Map<Behaviour, Integer> counts = new EnumMap<>(Behaviour.class);
        examples(Corpus.mixed(1), 20_000).forEach(example -> counts.merge(example.behaviour(), 1, Integer::sum));
        for (Behaviour behaviour : Behaviour.values()) {
            // the deviation of the widest share is 0.0034
            assertThat(counts.getOrDefault(behaviour, 0) / 20_000.0).isEqualTo(behaviour.share(), within(0.014));
        }
    }

    @Test
    void theSameSeedGivesTheSameExamples() {
        assertThat(examples(Corpus.mixed(3), 100)).isEqualTo(examples(Corpus.mixed(3), 100));
        assertThat(examples(Corpus.mixed(3), 100)).isNotEqualTo(examples(Corpus.mixed(4), 100));
    }

    @Test
    void reasoningClosesOnceAndEndsInABox() {
        assertThat(examples(Corpus.reasoned(2), 500)).allSatisfy(example -> {
            assertThat(example.answer().split("\n</think>\n", -1)).hasSize(2);
            assertThat(example.answer()).matches("(?s).*\nThe answer is \\\\boxed\\{\\d+}\\.");
        });
    }

    @Test
    void everyLineOfAReasonedScratchpadIsRight() {
        assertThat(examples(Corpus.reasoned(5), 2000))
                .allSatisfy(example -> example.answer()
                        .lines()
                        .takeWhile(line -> !line.equals("</think>"))
                        .forEach(line ->
                                assertThat(Equation.holds(line)).as(line).isTrue()));
    }

    @Test
    void badHabitsBreakTheFormatTheyAreNamedAfter() {
        for (Example example : examples(Corpus.mixed(6), 3000)) {
            String answer = example.answer();
            boolean closed = answer.contains("\n</think>\n");
            boolean boxed = answer.contains("\\boxed{");
            switch (example.behaviour()) {
                case REASONED, HASTY -> assertThat(closed && boxed).isTrue();
                case UNCLOSED, GUESSED -> assertThat(!closed && boxed).isTrue();
                case UNBOXED -> assertThat(closed && !boxed).isTrue();
                case RAMBLING -> assertThat(closed || boxed).isFalse();
            }
        }
    }

    private static List<Example> examples(Corpus corpus, int count) {
        return Stream.generate(corpus::next).limit(count).toList();
    }
}
