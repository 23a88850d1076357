package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws every verdict keeps, tried on seeded random expressions. */
class PropertiesTest {

    private static final int TRIES = 3_000;

    private final AnswerVerifier verifier = new AnswerVerifier();
    private final Random random = new Random(31);

    @Test
    void everyExpressionEqualsItself() {
        for (int i = 0; i < TRIES; i++) {
            String a = expression(3);
            assertThat(verdict(a, a)).as(a).isInstanceOf(Verdict.Correct.class);
        }
    }

    @Test
    void equalityIsSymmetric() {
        for (int i = 0; i < TRIES; i++) {
            String a = expression(2);
            String b = random.nextBoolean() ? rewritten(a) : expression(2);
            assertThat(verdict(a, b).getClass())
                    .as("%s and %s", a, b)
                    .isEqualTo(verdict(b, a).getClass());
        }
    }

    @Test
    void rewritingByAnIdentityKeepsTheValue() {
        for (int i = 0; i < TRIES; i++) {
            String a = expression(2);
            String b = rewritten(a);
            assertThat(verdict(b, a)).as("%s and %s", b, a).isNotInstanceOf(Verdict.Incorrect.class);
        }
    }

    @Test
    void addingOneNeverKeepsTheValue() {
        for (int i = 0; i < TRIES; i++) {
            String a = expression(2);
            assertThat(verdict("(" + a + ")+1", a)).as(a).isNotInstanceOf(Verdict.Correct.class);
        }
    }

    @Test
    void everyStructureEqualsItselfRewrittenByItsRule() {
        for (int i = 0; i < TRIES; i++) {
            RandomStructure a = RandomStructure.next(random);
            assertThat(verdict(a.latex(), a.latex())).as(a.latex()).isInstanceOf(Verdict.Correct.class);
            assertThat(verdict(a.rewritten(), a.latex()))
                    .as("%s and %s", a.rewritten(), a.latex())
                    .isInstanceOf(Verdict.Correct.class);
            assertThat(verdict(a.latex(), a.rewritten()))
                    .as("%s and %s", a.latex(), a.rewritten())
                    .isInstanceOf(Verdict.Correct.class);
        }
    }

    @Test
    void noStructureEqualsOneWithAnotherPart() {
        for (int i = 0; i < TRIES; i++) {
            RandomStructure a = RandomStructure.next(random);
            assertThat(verdict(a.mutated(), a.latex()))
                    .as("%s and %s", a.mutated(), a.latex())
                    .isInstanceOf(Verdict.Incorrect.class);
            assertThat(verdict(a.latex(), a.mutated()))
                    .as("%s and %s", a.latex(), a.mutated())
                    .isInstanceOf(Verdict.Incorrect.class);
        }
    }

    private Verdict verdict(String answer, String reference) {
        return verifier.verify("\\boxed{" + answer + "}", reference);
    }

    private String rewritten(String a) {
        return switch (random.nextInt(6)) {
            case 0 -> "0+(" + a + ")";
            case 1 -> "\\frac{2(" + a + ")}{2}";
            case 2 -> "-(-(" + a + "))";
            case 3 -> "(" + a + ")\\cdot(\\sin^2 t+\\cos^2 t)";
            case 4 -> "(" + a + ")+\\ln 6-\\ln 2-\\ln 3";
            default -> "\\left(" + a + "\\right)^{1}";
        };
    }

    private String expression(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> "x";
                case 1 -> "y";
                case 2 -> "\\pi";
                default -> String.valueOf(1 + random.nextInt(20));
            };
        }
        String left = expression(depth - 1);
        String right = expression(depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> "(" + left + ")+(" + right + ")";
            case 1 -> "(" + left + ")-(" + right + "+1)";
            case 2 -> "(" + left + ")(" + right + ")";
            case 3 -> "\\frac{" + left + "}{(" + right + ")^2+1}";
            case 4 -> "\\sqrt{(" + left + ")^2+1}";
            default -> "\\sin(" + left + ")";
        };
    }
}
