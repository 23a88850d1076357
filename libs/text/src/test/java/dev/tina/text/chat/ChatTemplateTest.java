package dev.tina.text.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.text.bpe.SmallTokenizer;
import dev.tina.text.tokenizer.TokenizerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTemplateTest {
    /** The day on which the expected texts were made; Llama's template prints it. */
    static final ChatTemplate.Setting THAT_DAY = ChatTemplate.Setting.on(LocalDate.of(2026, 11, 21));

    private static final List<ChatMessage> HI = List.of(new ChatMessage("user", "Hi"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"smollm2", "qwen2_5", "qwen3", "llama3_2", "deepseek_r1_distill"})
    void rendersAsTransformersDoes(String model) throws IOException {
        GoldenChat golden = GoldenChat.read(model);
        golden.writeConfiguration(folder);
        ChatTemplate template = ChatTemplate.load(folder);

        assertThat(golden.chats())
                .hasSize(12)
                .allSatisfy(chat -> assertThat(template.render(chat.messages(), chat.addGenerationPrompt(), THAT_DAY))
                        .as(chat.name())
                        .isEqualTo(chat.text()));
    }

    @Test
    void trainedTokenizerBringsAPromptThatBeginsToThink() {
        SmallTokenizer.in(folder).close();
        ChatTemplate template = ChatTemplate.load(folder);

        assertThat(template.render(HI, true, THAT_DAY))
                .isEqualTo("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n<think>\n");
        assertThat(template.render(HI, false, THAT_DAY)).isEqualTo("<|im_start|>user\nHi<|im_end|>\n");
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

    @Test
    void aMessageIsPrintedRoleFirst() throws IOException {
        write("chat_template.jinja", "{{ messages[0] }} {{ messages[0].items() | list }} {{ messages[0] | tojson }}");

        assertThat(render())
                .isEqualTo("{'role': 'user', 'content': 'Hi'} [('role', 'user'), ('content', 'Hi')]"
                        + " {\"role\": \"user\", \"content\": \"Hi\"}");
    }

    @Test
    void aTemplateThatPrintsTheDatePrintsTheOneItIsGiven() throws IOException {
        write("chat_template.jinja", "{{ strftime_now('%d %B %Y, %H:%M') }}");

        assertThat(render()).isEqualTo("21 November 2026, 00:00");
    }

    @Test
    void variablesReachTheTemplateInTheirTypes() throws IOException {
        write("chat_template.jinja", """
                {{ 'quick' if enable_thinking is false else 'slow' }}, {{ effort }}, {{ budget + 1 }}, {{ documents[0].title }}""");

        assertThat(rendered(Map.of(
                        "enable_thinking",
                        false,
                        "effort",
                        "low",
                        "budget",
                        511L,
                        "documents",
                        List.of(Map.of("title", "Sums")))))
                .isEqualTo("quick, low, 512, Sums");
    }

    @Test
    void aVariableTakesNothingFromTheConversation() throws IOException {
        write("chat_template.jinja", "{{ messages[0].content }} {{ add_generation_prompt }}");

        assertThat(rendered(Map.of("messages", "other", "add_generation_prompt", "other")))
                .isEqualTo("Hi True");
    }

    private String rendered(Map<String, Object> variables) {
        return ChatTemplate.load(folder).render(HI, true, new ChatTemplate.Setting(THAT_DAY.date(), variables));
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(TokenizerException.class)
                .isThrownBy(() -> ChatTemplate.load(folder))
                .withMessageContaining(message);
    }

    private String render() {
        return ChatTemplate.load(folder).render(HI, true, THAT_DAY);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
