package dev.tina.rewards;

import dev.tina.contracts.group.FinishReason;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.catalogue.RewardCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A completion of three tokens, and what a reward is to give for it. */
record RewardRow(JsonNode row) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int TOKENS = 3;

    static List<RewardRow> resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RewardRow.class.getResourceAsStream("/cases/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new RewardRow(MAPPER.readTree(line)))
                    .toList();
        }
    }

    String reward() {
        return row.path("reward").asString();
    }

    RewardValue value() {
        Map<String, String> parameters = new HashMap<>();
        row.path("arguments")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asString()));
        ScoringCompletion completion =
                new ScoringCompletion(row.path("completion").asString(), new int[TOKENS], FinishReason.STOP);
        ScoringTask task = new ScoringTask("", List.of(), row.path("reference").asString());
        ScoringGroup group = new ScoringGroup(new UUID(0, 1), task, List.of(completion), Groups.LIMIT);
        return RewardCatalogue.standard(Grader.NOBODY)
                .create(new RewardSpec(reward(), 1, parameters))
                .score(group)
                .getFirst();
    }

    /** The rows give four decimals at most, those of cosine none. */
    boolean isAsExpected() {
        return value() instanceof RewardValue.Present present
                ? row.path("expected").isNumber()
                        && Math.abs(present.value() - row.path("expected").asDouble()) < 0.002
                : !row.path("expected").isNumber();
    }
}
