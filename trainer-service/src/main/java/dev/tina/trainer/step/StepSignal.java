package dev.tina.trainer.step;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.RewardValue;
import java.util.List;

/**
 * How much there was to learn from in a step.
 *
 * @param groups of the step
 * @param groupsWithoutGradient those that could not move the adapter, as when all rewards of a group are equal
 * @param completions of all groups
 * @param truncated those cut off at their limit
 * @param rewardValues one for each reward of each completion
 * @param absentValues those that could not be computed
 */
record StepSignal(
        int groups, int groupsWithoutGradient, int completions, int truncated, int rewardValues, int absentValues) {

    static StepSignal of(LearnedStep learned, List<GroupScored> groups) {
        List<Completion> completions = groups.stream()
                .flatMap(group -> group.rollout().completions().stream())
                .toList();
        List<RewardValue> values = groups.stream()
                .flatMap(group -> group.rewards().stream())
                .flatMap(rewards -> rewards.values().stream())
                .toList();
        return new StepSignal(
                groups.size(),
                learned.groupsWithoutGradient(),
                completions.size(),
                (int) completions.stream().filter(Completion::truncated).count(),
                values.size(),
                (int) values.stream()
                        .filter(RewardValue.Absent.class::isInstance)
                        .count());
    }
}
