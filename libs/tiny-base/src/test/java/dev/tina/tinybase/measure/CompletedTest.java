package dev.tina.tinybase.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.tinybase.corpus.Behaviour;
import dev.tina.tinybase.corpus.Corpus;
import dev.tina.tinybase.corpus.Example;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompletedTest {

    @Test
    void aScratchpadClosedAndBoxedIsReasoned() {
        assertThat(Completed.of("3*5=15\n12+15=27\n</think>\nThe answer is \\boxed{27}.", "27"))
                .isEqualTo(new Completed(true, true, true));
    }

    @Test
    void aGuessIsNotReasonedEvenWhenItIsRight() {
        assertThat(Completed.of("I can see it.\n</think>\nThe answer is \\boxed{27}.", "27"))
                .isEqualTo(new Completed(true, true, false));
        assertThat(Completed.of("I guess \\boxed{26}.", "27")).isEqualTo(new Completed(false, false, false));
    }

    @Test
    void theLastBoxCounts() {
        assertThat(Completed.of("\\boxed{1} or \\boxed{2}", "2").right()).isTrue();
        assertThat(Completed.of("\\boxed{2} or \\boxed{1}", "2").right()).isFalse();
    }

    @Test
    void thinkingClosedTwiceOrNeverOrAtOnceIsNotReasoned() {
        String close = "\n</think>\n";
        assertThat(Completed.of("1+1=2" + close + "1+1=2" + close + "The answer is \\boxed{2}.", "2"))
                .isEqualTo(new Completed(true, false, false));
        assertThat(Completed.of("1+1=2\nThe answer is \\boxed{2}.", "2")).isEqualTo(new Completed(true, false, false));
        assertThat(Completed.of(close + "The answer is \\boxed{2}.", "2")).isEqualTo(new Completed(true, true, false));
    }

    @Test
    void ofTheCorpusExactlyTheReasonedAnswersAreReasoned() {
        for (Example example :
                Stream.generate(Corpus.mixed(9)::next).limit(3000).toList()) {
            assertThat(Completed.of(example.answer(), "0").reasoned())
                    .as(example.answer())
                    .isEqualTo(example.behaviour() == Behaviour.REASONED);
        }
    }
}
