package dev.tina.tinybase;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import dev.tina.text.chat.ChatMessage;
import dev.tina.text.chat.ChatTemplate;
import dev.tina.text.tokenizer.Tokenizer;
import dev.tina.tinybase.pretraining.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinyBaseTest {

    private static final TinyBase SHORT = new TinyBase(1, 30, 10, 3);
    private static final List<Progress> REPORTS = new ArrayList<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() {
        SHORT.make(folder, REPORTS::add);
    }

    @Test
    void theFolderIsAModelThatLoadsAndScoresText() {
        try (BaseModel base = BaseModel.load(folder, Device.cpu(), Precision.FLOAT32);
                Tokenizer tokenizer = Tokenizer.load(folder)) {
            int[] ids = tokenizer.encode("8+5=13 carry 1\n</think>\n");
            float[][] logprobs = new Policy(base, null).logprobs(List.of(ids), 1);
            assertThat(logprobs[0]).hasSize(ids.length - 1);
            assertThat(base.config().dimensions().vocabulary()).isEqualTo(tokenizer.vocabularySize());
        }
    }

    @Test
    void theLossFallsAndIsWrittenDown() throws IOException {
        assertThat(REPORTS).extracting(Progress::step).containsExactly(20, 40);
        assertThat(REPORTS.get(0).loss()).isLessThan(Math.log(496));
        assertThat(REPORTS.get(1).loss()).isLessThan(REPORTS.get(0).loss() - 0.5);
        assertThat(Files.readAllLines(folder.resolve("loss.csv")))
                .hasSize(3)
                .first()
                .isEqualTo("step,phase,loss,seconds");
    }

    @Test
    void theModelCardTellsWhatWasMadeAndMeasured() throws IOException {
        assertThat(Files.readString(folder.resolve("README.md")))
                .contains("A language model of 852096 parameters")
                .contains("3 held-out tasks (`tiny/heldout`), 4 samples each")
                .containsPattern("\\| 40 \\| mixed \\| \\d\\.\\d{4} \\| \\d+ \\|")
                .doesNotContain("${");
    }

    @Test
    void anyTextSurvivesTheTokenizerAndDigitsStandAlone() {
        try (Tokenizer tokenizer = Tokenizer.load(folder)) {
            for (String text :
                    List.of("1234-987=247", "<think>\n</think>\n", "Mia, naïve 中文 \uD83D\uDE00\t\r\n  end")) {
                assertThat(tokenizer.decode(tokenizer.encode(text), false)).isEqualTo(text);
            }
            assertThat(tokenizer.encode("1234")).hasSize(4);
            assertThat(tokenizer.vocabularySize()).isEqualTo(256 + 235 + 5);
        }
    }

    @Test
    void thePromptEndsWithTheBeginningOfTheThinking() {
        assertThat(ChatTemplate.load(folder)
                        .render(
                                List.of(new ChatMessage("user", "Add 1 and 2.")),
                                true,
                                ChatTemplate.Setting.on(LocalDate.EPOCH)))
                .isEqualTo("<|im_start|>user\nAdd 1 and 2.<|im_end|>\n<|im_start|>assistant\n<think>\n");
    }
}
