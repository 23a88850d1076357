package dev.tina.reward.scoring;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import dev.tina.reward.Deadline;
import dev.tina.reward.grader.GraderOutcome;
import dev.tina.reward.grader.Graders;
import dev.tina.rewards.Grader;
import dev.tina.rewards.NeedsReference;
import dev.tina.rewards.Reward;
import dev.tina.rewards.ScoringGroup;
import dev.tina.rewards.catalogue.RewardCatalogue;
import dev.tina.rewards.parameter.InvalidRewardException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Computes one reward of a group, and tells why what is absent is absent. */
final class RewardComputation {

    private final Graders graders;

    RewardComputation(Graders graders) {
        this.graders = graders;
    }

    /**
     * A group to compute rewards of.
     *
     * @param group its completions as rewards see them, with the verdicts given so far
     */
    record Input(RolloutCompleted rollout, ScoringGroup group, Deadline deadline) {

        Input(RolloutCompleted rollout, Deadline deadline) {
            this(rollout, ScoringGroup.of(rollout), deadline);
        }

        int size() {
            return group.completions().size();
        }
    }

    /** Returns by the input's deadline where the reward waits for a grader; else after bounded computation. */
    RewardOutcome compute(RewardSpec spec, Input input) {
        AtomicReference<AbsenceReason> absence = new AtomicReference<>(AbsenceReason.UNDECIDED);
        Grader grader = (address, group) -> noted(graders.grade(address, input.rollout(), input.deadline()), absence);
        try {
            Reward reward = RewardCatalogue.standard(grader).create(spec);
            List<RewardValue> values = reward.score(input.group());
            if (hasFault(reward, input)) {
                absence.set(AbsenceReason.REFERENCE);
            }
            return new RewardOutcome(values, absence.get());
        } catch (InvalidRewardException invalid) {
            return RewardOutcome.absent(
                    input.size(), AbsenceReason.PARAMETERS, spec.name() + ": " + invalid.getMessage());
        }
    }

    private static List<RewardValue> noted(GraderOutcome graded, AtomicReference<AbsenceReason> absence) {
        absence.set(
                switch (graded) {
                    case GraderOutcome.Answered answered -> AbsenceReason.GRADER;
                    case GraderOutcome.Failed failed -> AbsenceReason.of(failed.failure());
                });
        return graded.rewards();
    }

    private static boolean hasFault(Reward reward, Input input) {
        return reward instanceof NeedsReference needs
                && needs.faultOf(input.group().task().referenceAnswer()).isPresent();
    }
}
