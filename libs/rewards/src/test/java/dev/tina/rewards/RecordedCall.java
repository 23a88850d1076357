package dev.tina.rewards;

import dev.tina.contracts.group.FinishReason;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.catalogue.RewardCatalogue;
import dev.tina.rewards.parameter.InvalidRewardException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call of another project's reward function, written in our words. */
record RecordedCall(JsonNode row) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Our names of their parameters. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "ngram_size", "ngramSize",
            "max_penalty", "maxPenalty",
            "max_completion_len", "maxLength",
            "soft_punish_cache", "cache",
            "max_len", "maxLength",
            "min_value_wrong", "minWrong",
            "max_value_wrong", "maxWrong",
            "min_value_correct", "minCorrect",
            "max_value_correct", "maxCorrect");

    static List<RecordedCall> resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RecordedCall.class.getResourceAsStream("/cases/" + name))) {
            return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<RecordedCall> shared(String name) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve("tina"))) {
            root = root.getParent();
        }
        Optional<Path> file = Optional.ofNullable(root)
                .map(folder -> folder.resolve("../shared/data/verify").resolve(name))
                .filter(Files::exists);
        Assumptions.assumeTrue(file.isPresent(), "no " + name + " beside the repository");
        return lines(Files.readString(file.orElseThrow()));
    }

    private static List<RecordedCall> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> new RecordedCall(MAPPER.readTree(line)))
                .toList();
    }

    /** The values they gave, absent ones as null; empty where the call was refused. */
    Optional<List<JsonNode>> expected() {
        return Optional.of(row.path("output"))
                .filter(JsonNode::isArray)
                .map(JsonNode::valueStream)
                .map(values -> values.toList());
    }

    /** The values we give; empty where we refuse the parameters. */
    Optional<List<RewardValue>> actual() {
        try {
            Reward reward = RewardCatalogue.standard(Grader.NOBODY).create(spec());
            return Optional.of(groups().stream()
                    .flatMap(group -> reward.score(group).stream())
                    .toList());
        } catch (InvalidRewardException refused) {
            return Optional.empty();
        }
    }

    private RewardSpec spec() {
        Map<String, String> parameters = new HashMap<>();
        row.path("params").properties().forEach(entry -> {
            if (PARAMETERS.containsKey(entry.getKey())) {
                parameters.put(PARAMETERS.get(entry.getKey()), entry.getValue().asString());
            }
        });
        boolean tokens = row.path("source").asString().contains("trl");
        String name = switch (row.path("function").asString()) {
            case "accuracy_reward" -> "accuracy";
            case "reasoning_accuracy_reward" -> {
                parameters.put("after", row.at("/inputs/reasoning_delimiters/0").asString("</think>"));
                yield "accuracy";
            }
            case "format_reward" -> "format_strict";
            case "get_code_format_reward" -> {
                parameters.put("code", row.at("/params/language").asString());
                yield "format_strict";
            }
            case "think_format_reward" -> {
                parameters.put("variant", "think");
                yield "format";
            }
            case "tag_count_reward" -> {
                parameters.put("variant", "strict");
                yield "tag_count";
            }
            case "reasoning_steps_reward" -> "reasoning_steps";
            case "len_reward" -> {
                parameters.put("unit", "characters");
                yield "length";
            }
            case "get_cosine_scaled_reward" -> {
                parameters.put("variant", tokens ? "clean" : "paper");
                yield "cosine";
            }
            case "get_repetition_penalty_reward" -> {
                parameters.put("unit", tokens ? "tokens" : "words");
                yield "repetition";
            }
            case "get_soft_overlong_punishment" -> "soft_overlong";
            default -> throw new AssertionError("unheard of: " + row.path("function"));
        };
        return new RewardSpec(name, 1, parameters);
    }

    /** One group where all have one reference answer, else a group each. */
    private List<ScoringGroup> groups() {
        List<ScoringCompletion> completions = completions();
        List<String> solutions =
                row.at("/inputs/solution").valueStream().map(JsonNode::asString).toList();
        if (solutions.stream().distinct().count() <= 1) {
            return List.of(group(solutions.isEmpty() ? "0" : solutions.getFirst(), completions));
        }
        return IntStream.range(0, completions.size())
                .mapToObj(g -> group(solutions.get(g), List.of(completions.get(g))))
                .toList();
    }

    private static ScoringGroup group(String reference, List<ScoringCompletion> completions) {
        return new ScoringGroup(new UUID(0, 1), new ScoringTask("", List.of(), reference), completions, Groups.LIMIT);
    }

    private List<ScoringCompletion> completions() {
        JsonNode texts = row.at("/inputs/completions");
        JsonNode tokens = row.at("/inputs/completion_ids");
        List<ScoringCompletion> completions = new ArrayList<>();
        for (int g = 0; g < Math.max(texts.size(), tokens.size()); g++) {
            int[] ids = tokens.path(g).valueStream().mapToInt(JsonNode::asInt).toArray();
            completions.add(
                    new ScoringCompletion(texts.path(g).path(0).path("content").asString(""), ids, FinishReason.STOP));
        }
        return completions;
    }
}
