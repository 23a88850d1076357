package dev.tina.text.bpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tina.text.chat.ChatMl;
import dev.tina.text.tokenizer.AddedToken;
import dev.tina.text.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BpeTrainerTest {
    @TempDir
    Path folder;

    @Test
    void mostFrequentPairBecomesTheFirstMerge() {
        Tokenizer tokenizer = train(2, "ab ab ab ab cab cab");

        assertThat(tokenizer.encode("ab")).as("'a'+'b' six times").containsExactly(256);
        assertThat(tokenizer.encode(" ab"))
                .as("then ' '+'ab' three times, before 'c'+'ab' twice")
                .containsExactly(257);
        assertThat(tokenizer.encode("cab")).containsExactly('c' - '!', 256);
    }

    @Test
    void ofEquallyFrequentPairsTheSmallerIsMergedFirst() {
        Tokenizer tokenizer = train(1, "zy\nab\nba");

        assertThat(tokenizer.encode("ab")).containsExactly(256);
        assertThat(tokenizer.encode("ba")).containsExactly('b' - '!', 'a' - '!');
    }

    @Test
    void overlappingPairsAreMergedFromTheLeft() {
        Tokenizer tokenizer = train(1, "aaa");

        assertThat(tokenizer.encode("aaa")).containsExactly(256, 'a' - '!');
    }

    @Test
    void everyDigitStaysATokenOfItsOwn() {
        Tokenizer tokenizer = train(1, "1234 1234 1234 ab");

        assertThat(tokenizer.encode("1234")).containsExactly('1' - '!', '2' - '!', '3' - '!', '4' - '!');
    }

    @Test
    void addedTokensComeLastAndAreNeverSplitOrMerged() {
        try (Tokenizer tokenizer = SmallTokenizer.in(folder)) {
            assertThat(tokenizer.vocabularySize()).isEqualTo(256 + 40 + 5);
            assertThat(tokenizer.encode("<|endoftext|><|im_start|><|im_end|><think></think>"))
                    .containsExactly(296, 297, 298, 299, 300);
            assertThat(tokenizer.decode(new int[] {296, 297, 298, 299, 300}, true))
                    .isEqualTo("<think></think>");
            assertThat(tokenizer.stopTokens()).containsExactly(298);
            assertThat(tokenizer.padToken()).hasValue(296);
            assertThat(tokenizer.bosToken()).isEmpty();
        }
    }

    @Test
    void sameLinesInAnyOrderGiveTheSameFiles() throws IOException {
        List<String> shuffled = new ArrayList<>(SmallTokenizer.LINES);
        Collections.reverse(shuffled);
        new BpeTrainer(40, ChatMl.ADDED_TOKENS).train(SmallTokenizer.LINES, folder.resolve("a"));
        new BpeTrainer(40, ChatMl.ADDED_TOKENS).train(shuffled, folder.resolve("b"));

        for (String name : List.of("tokenizer.json", "tokenizer_config.json", "generation_config.json")) {
            assertThat(Files.mismatch(
                            folder.resolve("a").resolve(name),
                            folder.resolve("b").resolve(name)))
                    .isEqualTo(-1);
        }
    }

    @Test
    void moreMergesThanPairsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> train(3, "abc"))
                .withMessage("merges must be at most 2 for these lines, was 3");
    }

    @Test
    void missingAddedTokensAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BpeTrainer(1, List.of(new AddedToken("<x>", true))))
                .withMessageContaining("<|im_start|>");
    }

    private Tokenizer train(int merges, String text) {
        new BpeTrainer(merges, ChatMl.ADDED_TOKENS).train(text.lines().toList(), folder);
        return Tokenizer.load(folder);
    }
}
