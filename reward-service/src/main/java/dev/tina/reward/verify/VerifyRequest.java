package dev.tina.reward.verify;

import dev.tina.common.InvalidInput;
import dev.tina.json.StrictJson;
import dev.tina.service.http.RefusedRequest;
import dev.tina.service.http.RequestJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a request asks.
 *
 * @param batch whether it came, and is answered, as a list
 */
record VerifyRequest(boolean batch, List<VerifyItem> items) {

    private record Batch(List<VerifyItem.Asked> items) {}

    /** Reads one item, or {@code {"items": […]}}; throws {@link RefusedRequest} or {@link InvalidInput}. */
    static VerifyRequest read(byte[] body, int maxItems) {
        JsonNode node = RequestJson.readUnkept(body);
        if (!node.has("items")) {
            return new VerifyRequest(
                    false,
                    List.of(StrictJson.readRequest(node, VerifyItem.Asked.class).item()));
        }
        int asked = node.path("items").size();
        if (asked > maxItems) {
            throw RefusedRequest.tooLarge("items", asked + " of them", "at most " + maxItems);
        }
        List<VerifyItem> items = new ArrayList<>();
        for (VerifyItem.Asked item : StrictJson.readRequest(node, Batch.class).items()) {
            items.add(read(item, "items[" + items.size() + "]"));
        }
        return new VerifyRequest(true, List.copyOf(items));
    }

    private static VerifyItem read(VerifyItem.Asked item, String path) {
        try {
            return item.item();
        } catch (InvalidInput e) {
            throw e.within(path);
        }
    }
}
