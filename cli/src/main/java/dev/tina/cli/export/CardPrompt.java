package dev.tina.cli.export;

import dev.tina.text.chat.ChatMessage;
import dev.tina.text.chat.ChatTemplate;
import dev.tina.text.tokenizer.TokenizerException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a problem was put to the policy: the messages, and the text that the base's chat template makes of them. */
final class CardPrompt {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String PROBLEM = "{problem}";

    private final ExportedVersion version;
    private final JsonNode prompt;

    CardPrompt(ExportedVersion version) {
        this.version = version;
        this.prompt = version.job().recipe().path("prompt");
    }

    /** The messages, with {@code {problem}} where the problem stands. */
    List<ChatMessage> messages() {
        String user = prompt.path("user").asString(PROBLEM);
        List<ChatMessage> messages = new ArrayList<>();
        String system = prompt.path("system").asString("");
        if (!system.isBlank()) {
            messages.add(new ChatMessage("system", system));
        }
        for (JsonNode example : prompt.path("examples")) {
            messages.add(new ChatMessage(
                    "user", user.replace(PROBLEM, example.path("problem").asString(""))));
            messages.add(new ChatMessage("assistant", example.path("answer").asString("")));
        }
        messages.add(new ChatMessage("user", user));
        return messages;
    }

    /** The same as JSON, which Python reads too. */
    String messagesAsJson() {
        return JSON.writeValueAsString(messages().stream()
                .map(message -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    fields.put("role", message.role());
                    fields.put("content", message.content());
                    return fields;
                })
                .toList());
    }

    /** The section of the card. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "## Prompt",
                "",
                "The policy was trained with these messages and the base's chat template; `{problem}` stands for the problem."
                        + " It does as measured only when it is asked so.",
                ""));
        lines.addAll(CardText.block("json", messagesAsJson()));
        rendered().ifPresent(text -> {
            lines.addAll(List.of("As the chat template writes it:", ""));
            lines.addAll(CardText.block("text", text));
        });
        if (!prompt.path("variables").isEmpty()) {
            lines.addAll(List.of("Variables of the chat template:", ""));
            lines.addAll(CardText.block("json", JSON.writeValueAsString(prompt.path("variables"))));
        }
        return lines;
    }

    /** Empty where the base's template cannot be seen from here. */
    private Optional<String> rendered() {
        try {
            String date = prompt.path("date").asString("");
            LocalDate day = date.isEmpty()
                    ? LocalDate.ofInstant(version.checkpoint().createdAt(), ZoneOffset.UTC)
                    : LocalDate.parse(date);
            @SuppressWarnings("unchecked") // an object of JSON has texts for keys
            Map<String, ?> variables = JSON.convertValue(
                    prompt.path("variables").isObject() ? prompt.path("variables") : JSON.createObjectNode(),
                    Map.class);
            return Optional.of(ChatTemplate.load(version.base().folder())
                    .render(messages(), true, new ChatTemplate.Setting(day, variables)));
        } catch (TokenizerException unseen) {
            return Optional.empty();
        }
    }
}
