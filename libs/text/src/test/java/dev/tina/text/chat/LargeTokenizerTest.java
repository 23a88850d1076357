package dev.tina.text.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tina.text.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokenizers of real models, where the environment variable TINA_MODELS names the folder they were fetched to. */
class LargeTokenizerTest {
    @ParameterizedTest
    @CsvSource({
        "smollm2, smollm2-135m",
        "qwen2_5, tokenizers/qwen2_5",
        "qwen3, tokenizers/qwen3",
        "llama3_2, tokenizers/llama3_2"
    })
    void promptsAndTextsHaveTheIdsOfTransformers(String name, String path) throws IOException {
        Path folder = models().resolve(path);
        GoldenChat golden = GoldenChat.read(name);
        ChatTemplate template = ChatTemplate.load(folder);
        try (Tokenizer tokenizer = Tokenizer.load(folder)) {
            assertThat(tokenizer.vocabularySize()).isEqualTo(golden.vocab());
            assertThat(tokenizer.stopTokens()).containsExactly(golden.eosId());
            assertThat(golden.chats()).hasSize(12).allSatisfy(chat -> assertChat(template, tokenizer, chat));
            assertThat(golden.texts()).hasSize(22).allSatisfy(text -> assertText(tokenizer, text));
        }
    }

    private static void assertChat(ChatTemplate template, Tokenizer tokenizer, GoldenChat.Chat chat) {
        int[] ids = tokenizer.encode(
                template.render(chat.messages(), chat.addGenerationPrompt(), ChatTemplateTest.THAT_DAY));

        assertThat(ids).as(chat.name()).isEqualTo(chat.ids());
    }

    private static void assertText(Tokenizer tokenizer, GoldenChat.Text text) {
        assertThat(tokenizer.encode(text.text())).as(text.text()).isEqualTo(text.ids());
        assertThat(tokenizer.decode(text.ids(), true)).isEqualTo(text.decoded());
    }

    private static Path models() {
        String folder = Objects.requireNonNullElse(System.getenv("TINA_MODELS"), "");
        assumeTrue(
                !folder.isEmpty() && Files.isDirectory(Path.of(folder)),
                "TINA_MODELS names no folder of models: the large tokenizers are not checked");
        return Path.of(folder);
    }
}
