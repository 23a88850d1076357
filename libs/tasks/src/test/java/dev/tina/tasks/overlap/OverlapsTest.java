package dev.tina.tasks.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.overlap.Overlap.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapsTest {

    private static final String TRAIN_PROBLEM =
            "A train leaves the station at noon and travels north at forty miles an hour while another one leaves two"
                    + " hours later and travels south at fifty miles an hour on the same line";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is $3+4$?|what is 3 + 4",
                "Find $\\dfrac{1}{2}$.|Find $\\frac12$",
                "It costs $1,000$ dollars.|It costs 1000 dollars",
                "Let $\\left(x\\right)$ be|let (x) be",
                "\uff13 apples|3 apples"
            })
    void problemsThatDifferInLooksOnlyAreTheSame(String one, String other) {
        assertThat(ProblemWords.key(one)).isEqualTo(ProblemWords.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "What is 3 + 4?, What is 3 - 4?",
        "What is 3 + 4?, What is 3 + 5?",
        "What is 3.5?, What is 35?",
        "x < 2, x > 2",
        "?, !"
    })
    void problemsThatDifferInMeaningAreNot(String one, String other) {
        assertThat(ProblemWords.key(one)).isNotEqualTo(ProblemWords.key(other));
    }

    @Test
    void theEarlierOfTwoEqualProblemsIsNamed() {
        List<Overlap> found = Overlaps.within(set("s", "1 + 1?", "2 + 2?", "$1+1$"), OverlapRule.USUAL);
        assertThat(found).containsExactly(new Overlap("s2", "s", "s0", Kind.EXACT, 1));
    }

    @Test
    void aProblemWithAnotherEndingIsFoundByItsWords() {
        TaskSet train = set("t", "Something else.", TRAIN_PROBLEM + ". When do they meet?");
        TaskSet benchmark = set("b", TRAIN_PROBLEM + ", how far apart are they at midnight?");

        List<Overlap> found = Overlaps.between(train, benchmark, OverlapRule.USUAL);

        assertThat(found).singleElement().satisfies(overlap -> {
            assertThat(overlap.taskId()).isEqualTo("t1");
            assertThat(overlap.otherId()).isEqualTo("b0");
            assertThat(overlap.kind()).isEqualTo(Kind.NGRAMS);
            // 34 common words make 22 sequences of 13; the shorter problem, of 38 words, has 26
            assertThat(overlap.share()).isCloseTo(22 / 26.0, within(1e-9));
        });
        assertThat(Overlaps.between(train, benchmark, new OverlapRule(13, 0.9))).isEmpty();
    }

    @Test
    void aPhraseThatManyProblemsHaveIsNoOverlap() {
        String phrase =
                "the answer can be written as a fraction of two relatively prime positive integers find their sum";
        TaskSet many = set(
                "m",
                IntStream.range(0, 1000)
                        .mapToObj(i -> "Number " + i + ": " + phrase)
                        .toArray(String[]::new));

        assertThat(Overlaps.within(many, OverlapRule.USUAL)).isEmpty();
    }

    @Test
    void shortProblemsAreComparedAsAWholeOnly() {
        assertThat(Overlaps.within(set("s", "What is 1 + 2?", "What is 1 + 3?"), OverlapRule.USUAL))
                .isEmpty();
    }

    private static TaskSet set(String name, String... problems) {
        return new TaskSet(
                name,
                IntStream.range(0, problems.length)
                        .mapToObj(i -> new Task(name + i, problems[i], "1", Map.of()))
                        .toList());
    }
}
