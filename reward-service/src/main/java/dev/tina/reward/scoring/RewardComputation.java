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
     * A group at work.
     *
     * @param group its completions as rewards see them, with the verdicts given so far
     */
    record Case(RolloutCompleted rollout, ScoringGroup group, Deadline deadline) {

        Case(RolloutCompleted rollout, Deadline deadline) {
            this(rollout, ScoringGroup.of(rollout), deadline);
        }

        int size() {
            return group.completions().size();
        }
    }

    /** By the case's deadline if the reward waits for a grader; else after a bounded amount of work. */
    RewardOutcome judge(RewardSpec spec, Case work) {
        AtomicReference<AbsenceReason> absence = new AtomicReference<>(AbsenceReason.UNDECIDED);
        Grader grader = (address, group) -> noted(graders.grade(address, work.rollout(), work.deadline()), absence);
        try {
            Reward reward = RewardCatalogue.standard(grader).create(spec);
            List<RewardValue> values = reward.score(work.group());
            if (hasFault(reward, work)) {
                absence.set(AbsenceReason.REFERENCE);
            }
            return new RewardOutcome(values, absence.get());
        } catch (InvalidRewardException invalid) {
            return RewardOutcome.absent(
                    work.size(), AbsenceReason.PARAMETERS, spec.name() + ": " + invalid.getMessage());
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

    private static boolean hasFault(Reward reward, Case work) {
        return reward instanceof NeedsReference needs
                && needs.faultOf(work.group().task().referenceAnswer()).isPresent();
    }
}
