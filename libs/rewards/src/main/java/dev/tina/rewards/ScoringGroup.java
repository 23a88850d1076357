package dev.tina.rewards;

import dev.tina.common.Require;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Verdict;
import dev.tina.verifier.VerifierSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The completions of one prompt with all that rewards ask about them. An answer is verified when first asked for, once
 * under each set of settings, however many rewards ask. May be used by many threads.
 */
public final class ScoringGroup {

    private final UUID id;
    private final ScoringTask task;
    private final List<ScoringCompletion> completions;
    private final int completionLimit;
    private final Map<VerifierSettings, List<Verdict>> verdicts = new ConcurrentHashMap<>();

    /**
     * A group to score.
     *
     * @param completions [G]
     * @param completionLimit tokens at which a completion was cut off
     */
    public ScoringGroup(UUID id, ScoringTask task, List<ScoringCompletion> completions, int completionLimit) {
        Require.that(completionLimit >= 1, "completionLimit", completionLimit, "at least 1");
        this.id = id;
        this.task = task;
        this.completions = List.copyOf(completions);
        this.completionLimit = completionLimit;
    }

    public static ScoringGroup of(RolloutCompleted rollout) {
        RolloutRequested request = rollout.request();
        return new ScoringGroup(
                request.groupId(),
                new ScoringTask(request.key().taskId(), request.prompt(), request.referenceAnswer()),
                rollout.completions().stream().map(ScoringCompletion::of).toList(),
                request.sampling().maxNewTokens());
    }

    /** Names the group; the same however often it is scored. */
    public UUID id() {
        return id;
    }

    public ScoringTask task() {
        return task;
    }

    /** [G]. */
    public List<ScoringCompletion> completions() {
        return completions;
    }

    /** The most tokens a completion could have. */
    public int completionLimit() {
        return completionLimit;
    }

    /** [G] whether each answer equals the reference answer. */
    public List<Verdict> verdicts(VerifierSettings settings) {
        return verdicts.computeIfAbsent(settings, this::verify);
    }

    /** What all verdicts given so far have cost, in the verifier's units. */
    public long fuelSoFar() {
        return verdictsSoFar().stream().mapToLong(Verdict::fuel).sum();
    }

    /** All verdicts given so far. */
    public List<Verdict> verdictsSoFar() {
        return verdicts.values().stream().flatMap(Collection::stream).toList();
    }

    private List<Verdict> verify(VerifierSettings settings) {
        AnswerVerifier verifier = new AnswerVerifier(settings);
        return completions.stream()
                .map(completion -> verifier.verify(completion.text(), task.referenceAnswer()))
                .toList();
    }
}
