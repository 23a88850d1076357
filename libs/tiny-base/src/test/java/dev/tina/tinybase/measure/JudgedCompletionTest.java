package dev.tina.tinybase.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.tinybase.corpus.Behaviour;
import dev.tina.tinybase.corpus.Corpus;
import dev.tina.tinybase.corpus.Example;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgedCompletionTest {

    @Test
    void aScratchpadClosedAndBoxedIsReasoned() {
        assertThat(JudgedCompletion.of("3*5=15\n12+15=27\n</think>\nThe answer is \\boxed{27}.", "27"))
                .isEqualTo(new JudgedCompletion(true, true, true));
    }

    @Test
    void aGuessIsNotReasonedEvenWhenItIsRight() {
        assertThat(JudgedCompletion.of("I can see it.\n</think>\nThe answer is \\boxed{27}.", "27"))
                .isEqualTo(new JudgedCompletion(true, true, false));
        assertThat(JudgedCompletion.of("I guess \\boxed{26}.", "27"))
                .isEqualTo(new JudgedCompletion(false, false, false));
    }

    @Test
    void theLastBoxCounts() {
        assertThat(JudgedCompletion.of("\\boxed{1} or \\boxed{2}", "2").right()).isTrue();
        assertThat(JudgedCompletion.of("\\boxed{2} or \\boxed{1}", "2").right()).isFalse();
    }

    @Test
    void thinkingClosedTwiceOrNeverOrAtOnceIsNotReasoned() {
        String close = "\n</think>\n";
        assertThat(JudgedCompletion.of("1+1=2" + close + "1+1=2" + close + "The answer is \\boxed{2}.", "2"))
                .isEqualTo(new JudgedCompletion(true, false, false));
        assertThat(JudgedCompletion.of("1+1=2\nThe answer is \\boxed{2}.", "2"))
                .isEqualTo(new JudgedCompletion(true, false, false));
        assertThat(JudgedCompletion.of(close + "The answer is \\boxed{2}.", "2"))
                .isEqualTo(new JudgedCompletion(true, true, false));
    }

    @Test
    void ofTheCorpusExactlyTheReasonedAnswersAreReasoned() {
        for (Example example :
                Stream.generate(Corpus.mixed(9)::next).limit(3000).toList()) {
            assertThat(JudgedCompletion.of(example.answer(), "0").reasoned())
                    .as(example.answer())
                    .isEqualTo(example.behaviour() == Behaviour.REASONED);
        }
    }
}
