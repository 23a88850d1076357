package dev.tina.reward.verify;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import dev.tina.json.StrictJson;
import dev.tina.rewards.answer.AnswerParameters;
import dev.tina.rewards.parameter.InvalidRewardException;
import dev.tina.verifier.VerifierSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One answer to verify. */
record VerifyItem(String completion, String reference, VerifierSettings policy) {

    /** An item as it is written. */
    record Asked(
            String completion, String reference, @Nullable JsonNode policy) {

        /** Throws {@link InvalidInput}. */
        VerifyItem item() {
            return new VerifyItem(completion, reference, settings(policy));
        }
    }

    private static VerifierSettings settings(@Nullable JsonNode policy) {
        if (policy == null || policy.isNull()) {
            return VerifierSettings.DEFAULT;
        }
        Require.that(policy.isObject(), "policy", StrictJson.plain(policy), "an object");
        Map<String, String> parameters = new LinkedHashMap<>();
        policy.properties().forEach(entry -> parameters.put(entry.getKey(), plain(entry.getValue())));
        try {
            return AnswerParameters.read(parameters);
        } catch (InvalidRewardException e) {
            throw new InvalidInput("policy." + e.field().substring("parameters.".length()), e.value(), e.allowed());
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
