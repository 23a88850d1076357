package dev.tina.reward.grader;

import dev.tina.contracts.group.RewardValue;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a grader answers: {@code [1, null, 0.5]}, or {@code {"rewards": [1, null, 0.5], "reasons": [null, "why",
 * null]}}. Whatever else it is, the complaint names what was wrong and repeats nothing of it.
 */
final class GraderAnswer {

    static final double LARGEST = 1e6;
    private static final int LONGEST_REASON = 200;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GraderAnswer() {}

    /** The rewards, one for each completion; throws {@link GraderException}. */
    static List<RewardValue> read(byte[] body, int completions) throws GraderException {
        JsonNode whole = parse(body);
        JsonNode rewards = whole.isArray() ? whole : whole.path("rewards");
        JsonNode reasons = whole.path("reasons");
        requireList("rewards", rewards, completions);
        if (!reasons.isMissingNode() && !reasons.isNull()) {
            requireList("reasons", reasons, completions);
        }
        List<RewardValue> values = new ArrayList<>();
        for (int i = 0; i < completions; i++) {
            values.add(value(i, rewards.get(i), reasons.path(i)));
        }
        return values;
    }

    private static JsonNode parse(byte[] body) throws GraderException {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw garbage("the answer is no JSON");
        }
    }

    private static void requireList(String name, JsonNode list, int size) throws GraderException {
        if (!list.isArray()) {
            throw garbage(name + " must be a list, was " + kind(list));
        }
        if (list.size() != size) {
            throw garbage(name + " must be " + size + ", one for each completion, were " + list.size());
        }
    }

    private static RewardValue value(int index, JsonNode reward, JsonNode reason) throws GraderException {
        if (reward.isNull()) {
            return new RewardValue.Absent(
                    "grader: " + (reason.isString() ? shown(reason.asString()) : "no reason given"));
        }
        if (!reward.isNumber()) {
            throw garbage("rewards[" + index + "] must be a number or null, was " + kind(reward));
        }
        double value = reward.doubleValue();
        if (!(Math.abs(value) <= LARGEST)) {
            throw garbage("rewards[" + index + "] must be between -1e6 and 1e6");
        }
        return new RewardValue.Present(value);
    }

    private static String shown(String reason) {
        String line = reason.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST_REASON)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.isBlank() ? "no reason given" : line;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case BOOLEAN -> "a truth value";
            case NUMBER -> "a number";
            case NULL -> "null";
            case MISSING -> "missing";
            case BINARY, POJO -> "unknown";
        };
    }

    private static GraderException garbage(String what) {
        return GraderException.lasting(GraderFailure.GARBAGE, what);
    }
}
