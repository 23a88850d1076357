package dev.tina.reward.verify;

import dev.tina.service.http.RefusedRequest;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Unknown keys are errors. */
final class UnknownKeys {

    private UnknownKeys() {}

    /** Throws {@link RefusedRequest} for a key that is not known. */
    static void require(JsonNode object, String path, Set<String> known) {
        for (String key : object.propertyNames()) {
            if (!known.contains(key)) {
                throw Refusal.of(
                        path + key, object.get(key), "left out; known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }
}
