package dev.tina.reward.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request asks.
 *
 * @param batch whether it came, and is answered, as a list
 */
record VerifyRequest(boolean batch, List<Item> items) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads one item, or {@code {"items": […]}}; throws {@link Refusal}. */
    static VerifyRequest read(byte[] body, int maxItems) {
        JsonNode node = parse(body);
        if (!node.has("items")) {
            return new VerifyRequest(false, List.of(Item.read(node, "")));
        }
        Keys.require(node, "", Set.of("items"));
        JsonNode items = node.get("items");
        if (!items.isArray()) {
            throw Refusal.of("items", items, "a list");
        }
        if (items.size() > maxItems) {
            throw Refusal.tooLarge("items", items.size() + " of them", "at most " + maxItems);
        }
        List<Item> read = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            read.add(Item.read(items.get(i), "items[" + i + "]."));
        }
        return new VerifyRequest(true, List.copyOf(read));
    }

    private static JsonNode parse(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw Refusal.of("body", "no JSON: " + e.getOriginalMessage(), "a JSON object");
        }
    }
}
