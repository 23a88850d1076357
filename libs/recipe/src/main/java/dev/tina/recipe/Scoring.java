package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tina.common.Require;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.rewards.catalogue.CorrectnessRewards;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How completions are rewarded, and what becomes of groups that the rewards do not tell apart.
 *
 * @param degenerate what becomes of groups whose rewards are all equal
 * @param maxReplacements rounds of replacement in a step, for {@code degenerate = replace}
 */
public record Scoring(List<RewardChoice> rewards, Degenerate degenerate, int maxReplacements) {

    /** What becomes of a group whose rewards are all equal. */
    public enum Degenerate {
        /** It stays in the step's averages. */
        @JsonProperty("keep")
        KEEP,
        /** It is left out. */
        @JsonProperty("skip")
        SKIP,
        /** Another prompt takes its place (dynamic sampling), up to {@code maxReplacements} rounds; then left out. */
        @JsonProperty("replace")
        REPLACE
    }

    public Scoring {
        WholeNumber.between("maxReplacements", maxReplacements, 0, 100);
        rewards = List.copyOf(rewards);
        Require.that(!rewards.isEmpty(), "rewards", rewards, "at least one reward");
        requireOneOfEachName(rewards);
    }

    private static void requireOneOfEachName(List<RewardChoice> rewards) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rewards.size(); i++) {
            String name = rewards.get(i).name();
            Require.that(names.add(name), "rewards[" + i + "].name", name, "named once");
        }
    }

    List<RewardSpec> specs() {
        return rewards.stream().map(RewardChoice::spec).toList();
    }

    /** The rewards, and one that says whether an answer is right if none of them does. */
    List<RewardSpec> judgingSpecs() {
        boolean judged = CorrectnessRewards.isAmong(specs());
        Stream<RewardSpec> judge = judged ? Stream.empty() : Stream.of(new RewardSpec("accuracy", 0, Map.of()));
        return Stream.concat(specs().stream(), judge).toList();
    }
}
