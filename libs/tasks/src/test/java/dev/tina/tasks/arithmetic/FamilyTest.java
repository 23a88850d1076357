package dev.tina.tasks.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @ParameterizedTest
    @EnumSource(Family.class)
    void noAnswerOrStepIsNegative(Family family) {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            ArithmeticProblem problem = family.draw(random);
            assertThat(problem.answer()).as(problem.text()).isNotNegative();
            if (problem.working() instanceof Working.Steps working) {
                assertThat(working.steps()).allMatch(step -> step.value() >= 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void theTextHoldsExactlyTheNumbersOfTheKey(Family family) {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            ArithmeticProblem problem = family.draw(random);
            assertThat(numbers(problem.text()))
                    .as(problem.toString())
                    .containsExactlyInAnyOrder(numbers(problem.key()));
        }
    }

    @Test
    void eachStepGoesOnFromTheOneBefore() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            ArithmeticProblem problem = Family.WORD3.draw(random);
            if (problem.working() instanceof Working.Steps working) {
                assertThat(working.steps()).hasSize(3);
                for (int s = 1; s < 3; s++) {
                    assertThat(working.steps().get(s - 1).value())
                            .isIn(
                                    working.steps().get(s).left(),
                                    working.steps().get(s).right());
                }
            }
        }
    }

    @Test
    void twinsShareAKeyAndASplit() {
        Random random = new Random(6);
        int bags = 0;
        int boxes = 0;
        for (int i = 0; i < 4000; i++) {
            ArithmeticProblem problem = Family.WORD2.draw(random);
            if (problem.key().equals("20+3*6")) {
                bags += problem.text().contains("bags") ? 1 : 0;
                boxes += problem.text().contains("boxes") ? 1 : 0;
                assertThat(problem.answer()).isEqualTo(38);
            }
        }
        assertThat(bags).isPositive();
        assertThat(boxes).isPositive();
    }

    @Test
    void anEighthIsHeldOut() {
        Random random = new Random(8);
        long heldOut = random.ints(8000)
                .mapToObj(ignored -> Family.ADD4.draw(random))
                .filter(Split.HELD_OUT::contains)
                .count();
        // binomial(8000, 1/8): mean 1000, deviation 30
        assertThat(heldOut).isBetween(850L, 1150L);
    }

    @Test
    void theHashIsTheOneThatWasPublished() {
        // FNV-1a of the empty text is its offset basis; what is left is the finaliser of murmur3 (fmix64)
        assertThat(KeyHash.of("")).isEqualTo(0xEFD01F60BA992926L);
    }

    private static String[] numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
    }
}
