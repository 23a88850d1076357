package dev.tina.rewards;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which reference answers of a task set the rewards cannot use.
 *
 * @param checked how many were looked at
 * @param faults the reason by task id, in the order of the tasks
 */
public record ReferenceReport(int checked, Map<String, String> faults) {

    public ReferenceReport {
        faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    /** Checks reference answers, given by task id, against each reward; a task is named once, with its first fault. */
    public static ReferenceReport of(Collection<Reward> rewards, Map<String, String> referenceAnswers) {
        Map<String, String> faults = new LinkedHashMap<>();
        referenceAnswers.forEach((id, answer) -> faultOf(rewards, answer).ifPresent(reason -> faults.put(id, reason)));
        return new ReferenceReport(referenceAnswers.size(), faults);
    }

    /** Whether there are some, and not one can be used. */
    public boolean noneUsable() {
        return checked > 0 && faults.size() == checked;
    }

    private static Optional<String> faultOf(Collection<Reward> rewards, String answer) {
        return rewards.stream()
                .flatMap(reward -> reward.faultOf(answer).stream())
                .findFirst();
    }
}
