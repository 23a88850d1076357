package dev.tina.reward.verify;

import dev.tina.service.http.RefusedRequest;
import dev.tina.service.http.RequestJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a request asks.
 *
 * @param batch whether it came, and is answered, as a list
 */
record VerifyRequest(boolean batch, List<VerifyItem> items) {

    /** Reads one item, or {@code {"items": […]}}; throws {@link RefusedRequest}. */
    static VerifyRequest read(byte[] body, int maxItems) {
        JsonNode node = RequestJson.readUnkept(body);
        if (!node.has("items")) {
            return new VerifyRequest(false, List.of(VerifyItem.read(node, "")));
        }
        UnknownKeys.require(node, "", Set.of("items"));
        JsonNode items = node.get("items");
        if (!items.isArray()) {
            throw Refusal.of("items", items, "a list");
        }
        if (items.size() > maxItems) {
            throw Refusal.tooLarge("items", items.size() + " of them", "at most " + maxItems);
        }
        List<VerifyItem> read = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            read.add(VerifyItem.read(items.get(i), "items[" + i + "]."));
        }
        return new VerifyRequest(true, List.copyOf(read));
    }
}
