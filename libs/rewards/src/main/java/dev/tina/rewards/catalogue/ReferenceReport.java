package dev.tina.rewards.catalogue;

import dev.tina.contracts.group.RewardSpec;
import dev.tina.rewards.Grader;
import dev.tina.rewards.NeedsReference;
import dev.tina.rewards.parameter.InvalidRewardException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which reference answers of a task set the rewards cannot use.
 *
 * @param checked how many were looked at; 0 where no reward needs them
 * @param faulty how many cannot be used
 * @param first the first of those, in the order of the tasks; not all of many
 */
public record ReferenceReport(int checked, int faulty, List<Fault> first) {

    private static final int SHOWN = 20;

    /** Why the reference answer of a task cannot be used. */
    public record Fault(String taskId, String reason) {}

    public ReferenceReport {
        first = List.copyOf(first);
    }

    /** Checks reference answers, given by task id; rewards that cannot be made are passed over. */
    public static ReferenceReport of(Collection<RewardSpec> specs, Map<String, String> referenceAnswers) {
        RewardCatalogue catalogue = RewardCatalogue.standard(Grader.NOBODY);
        List<NeedsReference> rewards =
                specs.stream().flatMap(spec -> needing(catalogue, spec)).toList();
        return rewards.isEmpty() ? new ReferenceReport(0, 0, List.of()) : check(rewards, referenceAnswers);
    }

    /** Whether there are some, and not one can be used. */
    public boolean noneUsable() {
        return checked > 0 && faulty == checked;
    }

    private static ReferenceReport check(List<NeedsReference> rewards, Map<String, String> referenceAnswers) {
        List<Fault> faults = new ArrayList<>();
        referenceAnswers.forEach(
                (id, answer) -> faultOf(rewards, answer).ifPresent(why -> faults.add(new Fault(id, why))));
        List<Fault> first = faults.subList(0, Math.min(SHOWN, faults.size()));
        return new ReferenceReport(referenceAnswers.size(), faults.size(), first);
    }

    private static Optional<String> faultOf(List<NeedsReference> rewards, String answer) {
        return rewards.stream()
                .flatMap(reward -> reward.faultOf(answer).stream())
                .findFirst();
    }

    private static Stream<NeedsReference> needing(RewardCatalogue catalogue, RewardSpec spec) {
        try {
            return catalogue.create(spec) instanceof NeedsReference reward ? Stream.of(reward) : Stream.empty();
        } catch (InvalidRewardException refused) {
            return Stream.empty();
        }
    }
}
