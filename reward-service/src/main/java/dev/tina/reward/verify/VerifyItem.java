package dev.tina.reward.verify;

import dev.tina.rewards.answer.AnswerParameters;
import dev.tina.rewards.parameter.InvalidRewardException;
import dev.tina.service.http.RefusedRequest;
import dev.tina.verifier.VerifierSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One answer to verify. */
record VerifyItem(String completion, String reference, VerifierSettings policy) {

    private static final Set<String> KEYS = Set.of("completion", "reference", "policy");

    /**
     * Reads {@code {"completion": …, "reference": …, "policy": {…}}}; throws {@link RefusedRequest}.
     *
     * @param path of the item in the body, empty or ended by a dot
     */
    static VerifyItem read(JsonNode node, String path) {
        if (!node.isObject()) {
            throw Refusal.of(path.isEmpty() ? "body" : path.substring(0, path.length() - 1), node, "an object");
        }
        UnknownKeys.require(node, path, KEYS);
        return new VerifyItem(
                text(node, path, "completion"), text(node, path, "reference"), policy(node.path("policy"), path));
    }

    private static String text(JsonNode node, String path, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw Refusal.of(path + name, value.isMissingNode() ? null : value, "a text");
        }
        return value.asString();
    }

    private static VerifierSettings policy(JsonNode node, String path) {
        if (node.isMissingNode() || node.isNull()) {
            return VerifierSettings.DEFAULT;
        }
        if (!node.isObject()) {
            throw Refusal.of(path + "policy", node, "an object");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        node.properties().forEach(entry -> parameters.put(entry.getKey(), plain(entry.getValue())));
        try {
            return AnswerParameters.read(parameters);
        } catch (InvalidRewardException invalid) {
            throw Refusal.of(
                    path + "policy." + invalid.field().substring("parameters.".length()),
                    invalid.value(),
                    invalid.allowed());
        }
    }

    /** As recipes write it: a list as its parts with commas between. */
    private static String plain(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(VerifyItem::plain).collect(Collectors.joining(","));
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
