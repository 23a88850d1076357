package dev.tina.reward.scoring;

import dev.tina.contracts.RewardSpec;
import dev.tina.contracts.RewardValue;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.reward.Deadline;
import dev.tina.reward.http.Graded;
import dev.tina.reward.http.Graders;
import dev.tina.rewards.Grader;
import dev.tina.rewards.NeedsReference;
import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardCatalogue;
import dev.tina.rewards.ScoringGroup;
import dev.tina.rewards.parameter.InvalidRewardException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Computes one reward of a group, and tells why what is absent is absent. */
final class Judge {

    private final Graders graders;

    Judge(Graders graders) {
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
    Outcome judge(RewardSpec spec, Case work) {
        AtomicReference<Absence> absence = new AtomicReference<>(Absence.UNDECIDED);
        Grader grader = (address, group) -> noted(graders.grade(address, work.rollout(), work.deadline()), absence);
        try {
            Reward reward = RewardCatalogue.standard(grader).create(spec);
            List<RewardValue> values = reward.score(work.group());
            if (hasFault(reward, work)) {
                absence.set(Absence.REFERENCE);
            }
            return new Outcome(values, absence.get());
        } catch (InvalidRewardException invalid) {
            return Outcome.absent(work.size(), Absence.PARAMETERS, spec.name() + ": " + invalid.getMessage());
        }
    }

    private static List<RewardValue> noted(Graded graded, AtomicReference<Absence> absence) {
        absence.set(
                switch (graded) {
                    case Graded.Answered answered -> Absence.GRADER;
                    case Graded.Failed failed -> Absence.of(failed.failure());
                });
        return graded.rewards();
    }

    private static boolean hasFault(Reward reward, Case work) {
        return reward instanceof NeedsReference needs
                && needs.faultOf(work.group().task().referenceAnswer()).isPresent();
    }
}
