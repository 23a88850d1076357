package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.verifier.extract.Source;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to hang, overflow or exhaust a verifier, each tried on a stack of 512 KB. */
class AdversarialTextTest {

    private static final long STACK = 512 * 1024;
    private static final long DEADLINE_MILLIS = 20_000;

    static Stream<String> texts() {
        return Stream.of(
                "9^{9^{9^9}}",
                "10^{10^{10}}",
                "2^{2^{2^{2^{2^2}}}}",
                "\\sqrt[10^9]{2}",
                "\\sqrt[1000000000]{2^{1000000000}}",
                "(10^7)!",
                "100000!!!!",
                "\\sum_{k=1}^{10^9} k",
                "\\prod_{k=1}^{10^9} \\frac{k}{k+1}",
                "\\sum_{a=1}^{9999}\\sum_{b=1}^{9999}\\sum_{c=1}^{9999} abc",
                "\\binom{10^9}{5 \\cdot 10^8}",
                "1e999999999",
                "10^{-400}-10^{-401}",
                "\\frac{1}{\\sin(10^{300})}",
                "\\gcd(10^{9000}, 10^{8999}+1)",
                "{".repeat(3_000) + "x" + "}".repeat(3_000),
                "(".repeat(3_000) + "1" + ")".repeat(3_000),
                "\\frac{1}{1+".repeat(1_000) + "1" + "}".repeat(1_000),
                "\\text{".repeat(600) + "a" + "}".repeat(600),
                "\\sqrt".repeat(900) + "2",
                "|".repeat(3_000),
                "-".repeat(3_000) + "1",
                "x!".repeat(1_000),
                "x^".repeat(1_000) + "2",
                "1/".repeat(1_500) + "2",
                "1,".repeat(1_500) + "2",
                "\\sin ".repeat(700) + "x",
                "9".repeat(1_000_000),
                "0." + "9".repeat(1_000_000),
                "\\boxed{1} ".repeat(20_000),
                "\\boxed{".repeat(20_000),
                "$".repeat(50_000),
                "$x$ ".repeat(50_000),
                "\\( ".repeat(50_000),
                "\\) ".repeat(50_000),
                "the answer is ".repeat(20_000),
                "therefore ".repeat(20_000),
                "\\begin{pmatrix}" + "1 & ".repeat(1_000_000) + "1\\end{pmatrix}",
                "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}".repeat(60),
                "\\pm 1".repeat(500),
                "\u0000".repeat(1_000),
                "\ud800".repeat(1_000),
                "\\".repeat(3_000),
                "1 " + "\u0301".repeat(3_000),
                everyBlock());
    }

    private static String everyBlock() {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += 256) {
            text.appendCodePoint(c + 65);
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void endsWithAVerdict(String text) throws InterruptedException {
        for (Source source : Source.values()) {
            AnswerVerifier verifier = new AnswerVerifier(Policy.DEFAULT.with(source));
            assertThat(onSmallStack(verifier, "\\boxed{" + text + "}", "7")).isNotInstanceOf(Verdict.Correct.class);
            assertThat(onSmallStack(verifier, text, "7")).isNotInstanceOf(Verdict.Correct.class);
            assertThat(onSmallStack(verifier, "\\boxed{7}", text)).isNotNull();
            assertThat(onSmallStack(verifier, "\\boxed{" + text + "}", text)).isNotNull();
        }
    }

    private static @Nullable Verdict onSmallStack(AnswerVerifier verifier, String completion, String reference)
            throws InterruptedException {
        AtomicReference<@Nullable Verdict> verdict = new AtomicReference<>();
        Thread thread =
                new Thread(null, () -> verdict.set(verifier.verify(completion, reference)), "small-stack", STACK);
        thread.setDaemon(true);
        thread.start();
        thread.join(DEADLINE_MILLIS);
        return verdict.get();
    }
}
