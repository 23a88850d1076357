package dev.tina.rewards.catalogue;

import dev.tina.contracts.group.RewardSpec;
import dev.tina.rewards.AnswerSpan;
import dev.tina.rewards.Grader;
import dev.tina.rewards.NeedsReference;
import dev.tina.rewards.parameter.InvalidRewardException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the answers of completions as the rewards that judge them do. */
public final class AnswerReading {

    private final List<NeedsReference> rewards;

    private AnswerReading(List<NeedsReference> rewards) {
        this.rewards = rewards;
    }

    /** As the first of these rewards that compares answers does; rewards that cannot be made are passed over. */
    public static AnswerReading by(Collection<RewardSpec> specs) {
        RewardCatalogue catalogue = RewardCatalogue.standard(Grader.NOBODY);
        return new AnswerReading(specs.stream()
                .flatMap(spec -> comparing(catalogue, spec))
                .limit(1)
                .toList());
    }

    /** The answer read; empty if there is none to be read, or no reward that compares answers. */
    public Optional<String> of(String completion, String referenceAnswer) {
        return rewards.stream()
                .flatMap(reward -> reward.answerOf(completion, referenceAnswer).stream())
                .findFirst();
    }

    /** Where it stands; empty if there is none, or its place is not known. */
    public Optional<AnswerSpan> spanOf(String completion, String referenceAnswer) {
        return rewards.stream()
                .flatMap(reward -> reward.spanOf(completion, referenceAnswer).stream())
                .findFirst();
    }

    private static Stream<NeedsReference> comparing(RewardCatalogue catalogue, RewardSpec spec) {
        try {
            return catalogue.create(spec) instanceof NeedsReference reward ? Stream.of(reward) : Stream.empty();
        } catch (InvalidRewardException refused) {
            return Stream.empty();
        }
    }
}
