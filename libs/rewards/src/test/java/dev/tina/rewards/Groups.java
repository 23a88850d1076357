package dev.tina.rewards;

import dev.tina.contracts.group.FinishReason;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import dev.tina.rewards.catalogue.RewardCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Groups to score, and what they earn. */
public final class Groups {

    /** Tokens at which the completions of these groups are cut off. */
    static final int LIMIT = 1000;

    private static final RewardCatalogue CATALOGUE = RewardCatalogue.standard(Grader.NOBODY);

    private Groups() {}

    public static ScoringCompletion completion(String text, int tokenCount) {
        return new ScoringCompletion(text, new int[tokenCount], FinishReason.STOP);
    }

    public static ScoringGroup of(String referenceAnswer, ScoringCompletion... completions) {
        return new ScoringGroup(
                new UUID(0, 1), new ScoringTask("t/1", List.of(), referenceAnswer), List.of(completions), LIMIT);
    }

    public static ScoringGroup of(String referenceAnswer, String... texts) {
        return of(
                referenceAnswer,
                Arrays.stream(texts)
                        .map(text -> completion(text, text.length()))
                        .toArray(ScoringCompletion[]::new));
    }

    static Reward reward(String name, Map<String, String> parameters) {
        return CATALOGUE.create(new RewardSpec(name, 1, parameters));
    }

    public static List<RewardValue> values(String name, Map<String, String> parameters, ScoringGroup group) {
        return reward(name, parameters).score(group);
    }

    /** [G] of a group in which every value is present. */
    public static List<Double> numbers(String name, Map<String, String> parameters, ScoringGroup group) {
        return values(name, parameters, group).stream()
                .map(value -> ((RewardValue.Present) value).value())
                .toList();
    }

    /** The number a text earns by itself. */
    public static double number(String name, Map<String, String> parameters, String text) {
        return numbers(name, parameters, of("5", text)).getFirst();
    }
}
