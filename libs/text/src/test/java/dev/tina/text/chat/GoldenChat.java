package dev.tina.text.chat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Conversations and texts with what transformers 5.19 makes of them. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record GoldenChat(
        @Nullable String bos,
        String eos,
        @Nullable Integer eosId,
        @Nullable Integer vocab,
        String template,
        List<Chat> chats,
        @Nullable List<Text> texts) {
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Chat(
            String chat, List<ChatMessage> messages, boolean addGenerationPrompt, String text, int @Nullable [] ids) {
        String name() {
            return chat + (addGenerationPrompt ? " with generation prompt" : "");
        }
    }

    record Text(String text, int[] ids, String decoded) {}

    static GoldenChat read(String name) throws IOException {
        try (InputStream in = GoldenChat.class.getResourceAsStream("/chat/" + name + ".json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(in, name), GoldenChat.class);
        }
    }

    /** Writes what a chat template is loaded from. */
    void writeConfiguration(Path folder) throws IOException {
        Map<String, @Nullable Object> configuration = new HashMap<>();
        configuration.put("bos_token", bos);
        configuration.put("eos_token", eos);
        configuration.put("chat_template", template);
        Files.writeString(
                folder.resolve("tokenizer_config.json"), JsonMapper.shared().writeValueAsString(configuration));
    }
}
