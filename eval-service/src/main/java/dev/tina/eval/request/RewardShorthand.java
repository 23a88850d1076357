package dev.tina.eval.request;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes the short forms of a reward, as recipes have them: its name alone, or an object without weight or parameters. */
final class RewardShorthand {

    private RewardShorthand() {}

    /** Makes each a whole specification; what is no form of a reward stays as it is and is refused later. */
    static void complete(ArrayNode rewards) {
        for (int i = 0; i < rewards.size(); i++) {
            JsonNode reward = rewards.get(i);
            if (reward.isString()) {
                rewards.set(i, rewards.objectNode().put("name", reward.asString()));
            }
            if (rewards.get(i) instanceof ObjectNode object) {
                complete(object);
            }
        }
    }

    private static void complete(ObjectNode reward) {
        if (!reward.has("weight")) {
            reward.put("weight", 1.0);
        }
        if (!reward.hasNonNull("parameters")) {
            reward.putObject("parameters");
        }
        if (reward.get("parameters") instanceof ObjectNode parameters) {
            asTexts(parameters);
        }
    }

    /** Numbers and truth values may be written as such. */
    private static void asTexts(ObjectNode parameters) {
        for (String name : parameters.propertyNames().toArray(String[]::new)) {
            JsonNode value = parameters.path(name);
            if (value.isNumber() || value.isBoolean()) {
                parameters.put(name, value.asString());
            }
        }
    }
}
