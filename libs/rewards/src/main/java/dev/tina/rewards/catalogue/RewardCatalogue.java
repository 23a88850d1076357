package dev.tina.rewards.catalogue;

import dev.tina.contracts.group.RewardSpec;
import dev.tina.rewards.Grader;
import dev.tina.rewards.HttpReward;
import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.answer.AccuracyReward;
import dev.tina.rewards.answer.ChoiceReward;
import dev.tina.rewards.format.FormatReward;
import dev.tina.rewards.format.ReasoningStepsReward;
import dev.tina.rewards.format.RepetitionReward;
import dev.tina.rewards.format.StrictFormatReward;
import dev.tina.rewards.format.TagCountReward;
import dev.tina.rewards.length.CosineReward;
import dev.tina.rewards.length.LengthExactReward;
import dev.tina.rewards.length.LengthMaxReward;
import dev.tina.rewards.length.LengthReward;
import dev.tina.rewards.length.SoftOverlongReward;
import dev.tina.rewards.parameter.InvalidRewardException;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rewards there are, by name. */
public final class RewardCatalogue {

    private final SortedMap<String, RewardDefinition> definitions = new TreeMap<>();

    /** Throws IllegalArgumentException where two have one name. */
    RewardCatalogue(List<RewardDefinition> definitions) {
        for (RewardDefinition definition : definitions) {
            if (this.definitions.put(definition.name(), definition) != null) {
                throw new IllegalArgumentException("two rewards are called " + definition.name());
            }
        }
    }

    /** All of them; {@code http} asks the given grader. */
    public static RewardCatalogue standard(Grader grader) {
        return new RewardCatalogue(List.of(
                new AccuracyReward(),
                new ChoiceReward(),
                new FormatReward(),
                new StrictFormatReward(),
                new TagCountReward(),
                new ReasoningStepsReward(),
                new RepetitionReward(),
                new LengthReward(),
                new CosineReward(),
                new SoftOverlongReward(),
                new LengthExactReward(),
                new LengthMaxReward(),
                new HttpReward(grader)));
    }

    /** In alphabetical order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(definitions.keySet());
    }

    /** What there is to know of each, in alphabetical order. */
    public List<RewardDescription> describe() {
        return definitions.values().stream().map(RewardDescription::of).toList();
    }

    /** The reward as it is specified; throws {@link InvalidRewardException}. */
    public Reward create(RewardSpec spec) {
        RewardDefinition definition = definitions.get(spec.name());
        if (definition == null) {
            throw InvalidRewardException.unknown("name", spec.name(), definitions.keySet());
        }
        return definition.create(new RewardArguments(definition.parameters(), spec.parameters()));
    }
}
