package dev.tina.eval.evaluation;

import dev.tina.common.InvalidInput;
import dev.tina.common.StorableText;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.HeldOutTasks;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.contracts.prompt.PromptTurns;
import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans the groups of an evaluation and stores them with their tasks. */
final class GroupPlanner {

    private static final Logger log = LoggerFactory.getLogger(GroupPlanner.class);

    private final EvaluationStore evaluations;
    private final GroupStore groups;

    GroupPlanner(EvaluationStore evaluations, GroupStore groups) {
        this.evaluations = evaluations;
        this.groups = groups;
    }

    /** Throws {@link InvalidInput} where the tasks of this field cannot be what is judged on. */
    static void check(String field, EvaluationPlan plan, TaskSet set) {
        List<Task> tasks = asked(plan, set);
        try {
            tasks.forEach(task -> requireOneSystemText(plan.prompt(), task));
        } catch (TaskSetException e) {
            throw new InvalidInput("prompt.turns", e.value(), e.allowed());
        }
        ReferenceReport report = references(plan, tasks);
        if (report.noneUsable()) {
            ReferenceReport.Fault fault = report.first().getFirst();
            String allowed = "a task set with reference answers that its rewards can use";
            throw new InvalidInput(
                    field,
                    plan.taskSet(),
                    allowed,
                    field + " must be " + allowed + "; of " + report.checked() + " in " + plan.taskSet() + " none is, "
                            + fault.taskId() + " for one: " + fault.reason());
        }
    }

    private static void requireOneSystemText(PromptTemplate prompt, Task task) {
        if (prompt.hasTwoSystemTexts(task.earlierMessages())) {
            throw new TaskSetException(
                    "prompt.turns",
                    "all, and task " + task.id() + " brings a system message as the prompt does",
                    PromptTurns.WITH_ONE_SYSTEM_TEXT);
        }
    }

    /** Throws TaskSetException where a task that is asked for does not go with the prompt, or the set is another than it was. */
    void plan(UUID id, RunningEvaluation run, TaskSet set) {
        EvaluationPlan plan = run.plan();
        List<Task> asTheyAre = asked(plan, set);
        asTheyAre.forEach(task -> requireOneSystemText(plan.prompt(), task));
        reportReferences(id, plan, asTheyAre);
        List<Task> tasks = asTheyAre.stream().map(GroupPlanner::storable).toList();
        evaluations.setTaskSet(id, set.sha256());
        List<PlannedGroup> planned = new ArrayList<>();
        for (Task task : tasks) {
            for (int repeat = 0; repeat < run.seeds().size(); repeat++) {
                planned.add(PlannedGroup.of(task, false, repeat));
            }
            if (plan.greedy()) {
                planned.add(PlannedGroup.of(task, true, 0));
            }
        }
        groups.plan(id, run, planned);
    }

    /** The first of those that are not left out; a set that has changed since its job was made is another. */
    private static List<Task> asked(EvaluationPlan plan, TaskSet set) {
        plan.heldOut()
                .map(HeldOutTasks::sha256)
                .filter(then -> !then.equals(set.sha256()))
                .ifPresent(then -> {
                    throw new TaskSetException(
                            "taskSet",
                            set.name() + " of sha256 " + set.sha256(),
                            "what it was when the job was made, " + then);
                });
        List<Task> tasks = plan.heldOut().map(judged -> judged.of(set.tasks())).orElse(set.tasks());
        return tasks.subList(0, Math.min(plan.taskCount(), tasks.size()));
    }

    /** What Postgres cannot keep of a task is replaced before it goes anywhere. */
    private static Task storable(Task task) {
        return new Task(
                StorableText.of(task.id()),
                StorableText.of(task.problem()),
                StorableText.of(task.referenceAnswer()),
                task.metadata(),
                task.earlier().stream().map(GroupPlanner::storable).toList());
    }

    private static Turn storable(Turn turn) {
        return new Turn(turn.role(), StorableText.of(turn.content()));
    }

    private static ReferenceReport references(EvaluationPlan plan, List<Task> tasks) {
        Map<String, String> answers = new LinkedHashMap<>();
        tasks.forEach(task -> answers.put(StorableText.of(task.id()), task.referenceAnswer()));
        return ReferenceReport.of(plan.rewards(), answers);
    }

    private void reportReferences(UUID id, EvaluationPlan plan, List<Task> tasks) {
        ReferenceReport report = references(plan, tasks);
        evaluations.setReferences(id, report);
        if (report.faulty() > 0) {
            log.warn(
                    "evaluation {}: {} of {} reference answers of {} cannot be used, {} first",
                    id,
                    report.faulty(),
                    report.checked(),
                    plan.taskSet(),
                    report.first().getFirst().taskId());
        }
    }
}
