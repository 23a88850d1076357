package dev.tina.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTemplateTest {
    /** The day on which the expected texts were made; Llama's template prints it. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private static final List<ChatMessage> HI = List.of(new ChatMessage("user", "Hi"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"smollm2", "qwen2_5", "qwen3", "llama3_2", "deepseek_r1_distill"})
    void rendersAsTransformersDoes(String model) throws IOException {
        GoldenChat golden = GoldenChat.read(model);
        golden.writeConfiguration(folder);
        ChatTemplate template = ChatTemplate.load(folder, CLOCK);

        assertThat(golden.chats())
                .hasSize(12)
                .allSatisfy(chat -> assertThat(template.render(chat.messages(), chat.addGenerationPrompt()))
                        .as(chat.name())
                        .isEqualTo(chat.text()));
    }

    @Test
    void trainedTokenizerBringsAPromptThatBeginsToThink() {
        SmallTokenizer.in(folder).close();
        ChatTemplate template = ChatTemplate.load(folder);

        assertThat(template.render(HI, true))
                .isEqualTo("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n<think>\n");
        assertThat(template.render(HI, false)).isEqualTo("<|im_start|>user\nHi<|im_end|>\n");
    }

    @Test
    void ownFileGoesBeforeTheConfiguration() throws IOException {
        write("tokenizer_config.json", "{\"chat_template\": \"from configuration\"}");
        write("chat_template.jinja", "from file {{ messages[0].content }}");

        assertThat(render()).isEqualTo("from file Hi");
    }

    @Test
    void defaultOfSeveralNamedTemplatesIsTaken() throws IOException {
        write("tokenizer_config.json", """
                {"chat_template": [{"name": "tool_use", "template": "t"}, {"name": "default", "template": "d"}]}""");

        assertThat(render()).isEqualTo("d");
    }

    @Test
    void templateRefusingAConversationIsNamedByLine() throws IOException {
        write("chat_template.jinja", "\n{{ raise_exception('roles must alternate') }}");

        assertThatExceptionOfType(TokenizerException.class)
                .isThrownBy(this::render)
                .withMessageContaining(
                        "chat_template.jinja: chat_template: template line 2: the template refuses: roles must alternate");
    }

    @Test
    void everySpecialTokenHasItsName() throws IOException {
        write(
                "chat_template.jinja",
                "{{ unk_token }}{{ sep_token }}{{ cls_token is defined }}{{ additional_special_tokens }}");
        write("tokenizer_config.json", """
                {"unk_token": "<unk>", "sep_token": {"content": "<sep>"}, "cls_token": null,
                 "additional_special_tokens": ["<a>", {"content": "<b>"}]}""");

        assertThat(render()).isEqualTo("<unk><sep>False['<a>', '<b>']");
    }

    @Test
    void missingTemplateIsRefused() throws IOException {
        write("tokenizer_config.json", "{}");

        assertRefused("tokenizer_config.json: no chat_template, and there is no chat_template.jinja beside it");
    }

    @Test
    void severalTemplatesWithoutADefaultAreRefused() throws IOException {
        write("tokenizer_config.json", "{\"chat_template\": [{\"name\": \"rag\", \"template\": \"t\"}]}");

        assertRefused("chat_template must be a string or a list that holds one named default");
    }

    @Test
    void templateThatIsNotUnderstoodIsRefusedWithItsFile() throws IOException {
        write("chat_template.jinja", "a\n{% trans %}{% endtrans %}");

        assertRefused("chat_template.jinja: chat_template: template line 2: statement 'trans' is not supported");
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(TokenizerException.class)
                .isThrownBy(() -> ChatTemplate.load(folder))
                .withMessageContaining(message);
    }

    private String render() {
        return ChatTemplate.load(folder, CLOCK).render(HI, true);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
