package dev.tina.reward.scoring;

import dev.tina.contracts.RewardValue;
import java.util.Collections;
import java.util.List;

/**
 * What one reward came to.
 *
 * @param values [G]
 * @param absence why those are absent that are
 */
record Outcome(List<RewardValue> values, Absence absence) {

    /** None could be computed. */
    static Outcome absent(int completions, Absence absence, String reason) {
        return new Outcome(Collections.nCopies(completions, new RewardValue.Absent(reason)), absence);
    }
}
