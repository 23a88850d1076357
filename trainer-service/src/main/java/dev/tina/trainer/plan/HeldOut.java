package dev.tina.trainer.plan;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.HeldOutTasks;
import dev.tina.recipe.HeldOutEvaluation;
import dev.tina.recipe.HeldOutEvaluation.OverlapPolicy;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.overlap.Overlap;
import dev.tina.tasks.overlap.OverlapRule;
import dev.tina.tasks.overlap.Overlaps;
import dev.tina.trainer.provenance.HeldOutCheck;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/**
 * A job's held-out tasks compared with those it learns from.
 *
 * @param check what was found
 * @param tasks which of them are judged
 */
public record HeldOut(HeldOutCheck check, HeldOutTasks tasks) {

    private static final String FIELD = "evaluation.taskSet";
    private static final String ALLOWED = "a task set with tasks that the training set has not";
    private static final String ADVICE = "; name another set, or split one: ?holdout=256&part=train to learn from,"
            + " ?holdout=256&part=validation to be judged by";
    private static final int MOST_EXAMPLES = 10;
    private static final String SEQUENCES = "half of its sequences of " + OverlapRule.USUAL.length() + " words";

    /**
     * Compares them by content, whatever they are called.
     *
     * @param set the held-out tasks as they are read
     * @param compared the same as the policy is asked them
     * @throws InvalidInput where the training set has all of them
     */
    static HeldOut of(HeldOutEvaluation asked, TaskSet set, TaskSet compared, TaskSet training) {
        if (compared.sha256().equals(training.sha256())) {
            throw refused(set, "it is the training set " + training.name() + ", task by task");
        }
        SortedMap<Integer, Overlap> shared = Overlaps.ofHeldOut(compared, training, OverlapRule.USUAL);
        if (shared.size() == set.size()) {
            throw refused(set, "the training set " + training.name() + " has each of its " + set.size() + " tasks");
        }
        boolean keeps = asked.overlaps() == OverlapPolicy.KEEP;
        Collection<Overlap> counted = (keeps ? shared.headMap(asked.taskCount()) : shared).values();
        List<Integer> leftOut = keeps ? List.of() : leftOut(shared, asked.taskCount());
        return new HeldOut(check(asked, set, counted, keeps), new HeldOutTasks(set.sha256(), leftOut));
    }

    private static InvalidInput refused(TaskSet set, String why) {
        return new InvalidInput(
                FIELD,
                set.name(),
                ALLOWED,
                FIELD + " must be " + ALLOWED + ", was " + set.name() + ": " + why + ADVICE);
    }

    /** Those that stand before the last one that is judged. */
    private static List<Integer> leftOut(SortedMap<Integer, Overlap> shared, int taskCount) {
        List<Integer> leftOut = new ArrayList<>();
        for (int place : shared.keySet()) {
            if (place - leftOut.size() >= taskCount) {
                break;
            }
            leftOut.add(place);
        }
        return leftOut;
    }

    private static HeldOutCheck check(HeldOutEvaluation asked, TaskSet set, Collection<Overlap> shared, boolean keeps) {
        int near = (int) shared.stream()
                .filter(overlap -> overlap.kind() == Overlap.Kind.NGRAMS)
                .count();
        int excluded = keeps ? 0 : shared.size();
        int judged = Math.min(asked.taskCount(), set.size() - excluded);
        List<HeldOutCheck.Example> examples = shared.stream()
                .limit(MOST_EXAMPLES)
                .map(overlap -> new HeldOutCheck.Example(overlap.taskId(), overlap.otherId()))
                .toList();
        String sentence = judged + " held-out tasks" + found(shared.size() - near, near, keeps);
        return new HeldOutCheck(
                set.name(), set.size(), excluded, shared.size() - near, near, judged, examples, sentence);
    }

    private static String found(int exact, int near, boolean keeps) {
        if (exact + near == 0) {
            return "; no training task has the words of one, or its answer with its id or " + SEQUENCES;
        }
        String kinds = exact + " by the words or by id and answer, " + near + " by the answer and " + SEQUENCES;
        return keeps
                ? ", of which the training set has " + (exact + near) + " too: " + kinds
                : "; " + (exact + near) + " more were left out, for the training set has them too: " + kinds;
    }
}
