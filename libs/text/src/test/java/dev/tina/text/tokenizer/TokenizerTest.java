package dev.tina.text.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tina.text.bpe.SmallTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    @TempDir
    Path folder;

    private Tokenizer tokenizer;

    @BeforeEach
    void open() {
        tokenizer = SmallTokenizer.in(folder);
    }

    @AfterEach
    void close() {
        tokenizer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "  two  spaces ",
                "line\n\nline\r\n",
                "日本語 🙂👩‍👩‍👧",
                "e\u0301 vs é",
                "\0\1\u001f",
                "don't you'LL",
                "<think>\nx\n</think>",
                "tabs\t\tand\u00a0nbsp\u200bzw \u2028"
            })
    void textComesBackAsItWas(String text) {
        assertThat(tokenizer.decode(tokenizer.encode(text), false)).isEqualTo(text);
    }

    @Test
    void randomTextComesBackAsItWas() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String text = random.ints(random.nextInt(60), 0, 0x2FFFF)
                    .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(tokenizer.decode(tokenizer.encode(text), false)).isEqualTo(text);
        }
    }

    @Test
    void longTextIsNotCutOff() {
        String text = "9".repeat(100_000);

        assertThat(tokenizer.encode(text)).hasSize(100_000);
    }

    @Test
    void loneSurrogateReadsAsReplacementCharacter() {
        assertThat(tokenizer.decode(tokenizer.encode("a\uD83Db"), false)).isEqualTo("a\uFFFDb");
    }

    @Test
    void halfACharacterDecodesAsReplacementCharacter() {
        int[] ids = tokenizer.encode("日");

        assertThat(tokenizer.decode(IntStream.of(ids).limit(1).toArray(), false))
                .isEqualTo("\uFFFD");
    }

    @Test
    void negativeTokenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokenizer.decode(new int[] {-1}, false))
                .withMessage("token id must be at least 0, was -1");
    }

    @Test
    void nothingIsAddedEvenWhereTheFileSaysSo() throws IOException {
        String json = Files.readString(folder.resolve("tokenizer.json"));
        String bos = "{\"SpecialToken\": {\"id\": \"<|im_start|>\", \"type_id\": 0}}";
        String text = "{\"Sequence\": {\"id\": \"A\", \"type_id\": 0}}";
        write(
                "tokenizer.json",
                "{\"post_processor\": {\"type\": \"TemplateProcessing\", \"single\": [" + bos + "," + text
                        + "], \"pair\": [" + text + "], \"special_tokens\": {\"<|im_start|>\":"
                        + " {\"id\": \"<|im_start|>\", \"ids\": [297], \"tokens\": [\"<|im_start|>\"]}}},"
                        + json.substring(1));

        assertThat(reload().encode("a")).containsExactly('a' - '!');
        assertThat(reload().encode("<|im_start|>a")).containsExactly(297, 'a' - '!');
    }

    @Test
    void stopTokensAreThoseOfBothConfigurations() throws IOException {
        write("generation_config.json", "{\"eos_token_id\": [3, 296]}");

        assertThat(reload().stopTokens()).containsExactlyInAnyOrder(3, 296, 298);
    }

    @Test
    void stopTokensComeFromConfigWhereGenerationConfigHasNone() throws IOException {
        write("generation_config.json", "{}");
        write("config.json", "{\"eos_token_id\": 7}");

        assertThat(reload().stopTokens()).containsExactlyInAnyOrder(7, 298);
    }

    @Test
    void specialTokensMayBeObjectsAndStandInTheMap() throws IOException {
        write("tokenizer_config.json", "{\"eos_token\": {\"content\": \"<|im_end|>\"}, \"pad_token\": null}");
        write("special_tokens_map.json", "{\"bos_token\": \"<|im_start|>\"}");

        assertThat(reload().bosToken()).hasValue(297);
        assertThat(reload().padToken()).isEmpty();
    }

    @Test
    void modelWithoutAnEndTokenIsRefused() throws IOException {
        write("tokenizer_config.json", "{}");
        write("generation_config.json", "{}");

        assertRefused("no end token");
    }

    @Test
    void unknownEndTokenIsRefused() throws IOException {
        write("tokenizer_config.json", "{\"eos_token\": \"<nope>\"}");

        assertRefused("does not hold the special token <nope>");
    }

    @Test
    void endTokenOfAWrongTypeIsRefused() throws IOException {
        write("generation_config.json", "{\"eos_token_id\": \"x\"}");

        assertRefused("generation_config.json: eos_token_id must be a token id or a list of them, was \"x\"");
    }

    @Test
    void truncatedFileIsRefused() throws IOException {
        String json = Files.readString(folder.resolve("tokenizer.json"));
        write("tokenizer.json", json.substring(0, json.length() / 2));

        assertRefused("tokenizer.json: is not readable as JSON, line ");
    }

    @Test
    void unknownModelTypeIsRefused() throws IOException {
        String json = Files.readString(folder.resolve("tokenizer.json"));
        write("tokenizer.json", json.replace("\"BPE\"", "\"BPX\""));

        assertRefused("tokenizer.json: cannot be loaded; is it a tokenizer.json of Hugging Face's tokenizers?");
    }

    @Test
    void missingFileIsRefused() throws IOException {
        Files.delete(folder.resolve("tokenizer.json"));

        assertRefused("tokenizer.json: no such file");
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(TokenizerException.class)
                .isThrownBy(() -> Tokenizer.load(folder))
                .withMessageContaining(message);
    }

    private Tokenizer reload() {
        tokenizer.close();
        tokenizer = Tokenizer.load(folder);
        return tokenizer;
    }

    private void write(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), json);
    }
}
