package dev.tina.reward.scoring;

import dev.tina.verifier.AnswerVerifier;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Gives a verdict of each kind while the service starts: the first takes 80 ms, nearly all of it to load classes. */
final class WarmUp implements SmartInitializingSingleton {

    private static final List<String> ANSWERS = List.of(
            "\\frac{3}{4}",
            "\\sqrt{18}", "x^2+2x+1", "[0,1) \\cup (2,3]", "\\begin{pmatrix} 1 & 2 \\end{pmatrix}", "no");

    @Override
    public void afterSingletonsInstantiated() {
        AnswerVerifier verifier = new AnswerVerifier();
        for (String answer : ANSWERS) {
            for (String reference : ANSWERS) {
                verifier.verify("It is $\\boxed{" + answer + " }$.", reference);
            }
        }
    }
}
