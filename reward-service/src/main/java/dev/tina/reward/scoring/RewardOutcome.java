package dev.tina.reward.scoring;

import dev.tina.contracts.group.RewardValue;
import java.util.Collections;
import java.util.List;

/**
 * What one reward came to.
 *
 * @param values [G]
 * @param absence why those are absent that are
 */
record RewardOutcome(List<RewardValue> values, AbsenceReason absence) {

    /** None could be computed. */
    static RewardOutcome absent(int completions, AbsenceReason absence, String reason) {
        return new RewardOutcome(Collections.nCopies(completions, new RewardValue.Absent(reason)), absence);
    }
}
