package dev.tina.text.chat;

import dev.tina.text.jinja.limit.TemplateException;
import dev.tina.text.jinja.render.Template;
import dev.tina.text.tokenizer.SpecialTokens;
import dev.tina.text.tokenizer.TokenizerException;
import dev.tina.text.tokenizer.TokenizerJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The chat template a model brings along, which turns a conversation into the prompt the model knows. */
public final class ChatTemplate {
    private final Path file;
    private final Template template;
    private final SpecialTokens specialTokens;

    private ChatTemplate(Path file, Template template, SpecialTokens specialTokens) {
        this.file = file;
        this.template = template;
        this.specialTokens = specialTokens;
    }

    /**
     * What a template is given beside the conversation.
     *
     * @param date what it prints that asks for today's, or for the time, which is midnight
     * @param variables texts, numbers, truth values, lists and maps of these, by name
     */
    public record Setting(LocalDate date, Map<String, ?> variables) {

        /** A date alone. */
        public static Setting on(LocalDate date) {
            return new Setting(date, Map.of());
        }
    }

    /**
     * Reads chat_template.jinja, or else the chat_template of tokenizer_config.json (the one named default of several).
     *
     * @throws TokenizerException naming the file, where there is no template or it is not understood
     */
    public static ChatTemplate load(Path folder) {
        Path file = folder.resolve("chat_template.jinja");
        TokenizerJson configuration = TokenizerJson.readIfPresent(folder.resolve("tokenizer_config.json"));
        boolean ownFile = Files.isRegularFile(file);
        Path path = ownFile ? file : configuration.path();
        String source = ownFile ? read(file) : source(configuration);
        try {
            return new ChatTemplate(path, Template.parse(source), SpecialTokens.read(folder));
        } catch (TemplateException e) {
            throw new TokenizerException(path, "chat_template: " + e.getMessage(), e);
        }
    }

    /**
     * The prompt of the conversation, to be encoded as it is: special tokens are in it already. The same bytes on every
     * machine and day, for they depend on what is given alone.
     *
     * @param addGenerationPrompt whether the text ends with the beginning of the assistant's next turn
     * @throws TokenizerException naming file and line, where the template refuses the conversation
     */
    public String render(List<ChatMessage> messages, boolean addGenerationPrompt, Setting setting) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("documents", null);
        variables.putAll(setting.variables());
        variables.put("tools", null);
        variables.put("messages", messages.stream().map(ChatTemplate::variables).toList());
        variables.put("add_generation_prompt", addGenerationPrompt);
        variables.putAll(specialTokens.variables());
        Clock midnight = Clock.fixed(setting.date().atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        try {
            return template.render(variables, midnight);
        } catch (TemplateException e) {
            throw new TokenizerException(file, "chat_template: " + e.getMessage(), e);
        }
    }

    /** The order matters: a template that prints a message shows it. */
    private static Map<String, String> variables(ChatMessage message) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("role", message.role());
        fields.put("content", message.content());
        return fields;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new TokenizerException(file, "cannot be read", e);
        }
    }

    private static String source(TokenizerJson configuration) {
        JsonNode value = configuration.get("chat_template");
        if (value.isString()) {
            return value.stringValue();
        }
        for (JsonNode named : value) {
            if (named.path("name").asString("").equals("default")
                    && named.path("template").isString()) {
                return named.path("template").stringValue();
            }
        }
        throw new TokenizerException(
                configuration.path(),
                value.isMissingNode() || value.isNull()
                        ? "no chat_template, and there is no chat_template.jinja beside it"
                        : "chat_template must be a string or a list that holds one named default");
    }
}
