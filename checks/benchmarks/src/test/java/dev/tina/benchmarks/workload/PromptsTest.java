package dev.tina.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.text.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {

    private static final Path TINY = Path.of("..", "..", "models", "tina-tiny");

    @TempDir
    private Path folder;

    @Test
    void problemsGoThroughTheModelsOwnTemplate() throws IOException {
        Path file = folder.resolve("problems.jsonl");
        Files.writeString(
                file, "{\"problem\": \"What is 2 + 3?\"}\n\n{\"problem\": \"What is 20 + 30?\", \"id\": 1}\n");
        List<int[]> prompts = Prompts.of(PromptSource.of(file.toString()), TINY, 3, 1000);
        assertThat(prompts).hasSize(3);
        assertThat(prompts.get(2)).isEqualTo(prompts.get(0)).isNotEqualTo(prompts.get(1));
        assertThat(text(prompts.getFirst()))
                .contains("What is 2 + 3? Put the final answer in \\boxed{}.")
                .startsWith("<|im_start|>user");
    }

    @Test
    void withoutAFileTheyAreMade() {
        List<int[]> prompts = Prompts.of(PromptSource.made(7), Path.of("none"), 4, 50);
        assertThat(prompts).hasSize(4).allSatisfy(prompt -> assertThat(prompt).hasSize(7));
        assertThat(prompts.get(0)).isNotEqualTo(prompts.get(1));
        assertThat(PromptSource.of(null)).hasToString("prompts of 64 random tokens, made by the program");
    }

    private static String text(int[] ids) {
        try (Tokenizer tokenizer = Tokenizer.load(TINY)) {
            return tokenizer.decode(ids, false);
        }
    }
}
