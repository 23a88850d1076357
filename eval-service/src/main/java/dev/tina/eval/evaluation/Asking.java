package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.GroupPatience;
import dev.tina.contracts.Topics;
import dev.tina.messaging.outbox.Outbox;
import dev.tina.rewards.ReferenceReport;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.TaskSets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks for the groups an evaluation needs, a window at a time, and again for those that are overdue. */
@Component
class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final EvaluationStore evaluations;
    private final GroupStore groups;
    private final Outbox outbox;
    private final EvaluationSettings settings;
    private final Clock clock;
    private final Map<String, Map<String, Task>> opened = new ConcurrentHashMap<>();

    Asking(EvaluationStore evaluations, GroupStore groups, Outbox outbox, EvaluationSettings settings, Clock clock) {
        this.evaluations = evaluations;
        this.groups = groups;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Plans all groups and asks for the first; a task set that cannot be opened fails the evaluation. */
    void plan(UUID id, AdapterPublished published, EvaluationPlan plan) {
        List<Task> tasks;
        try {
            tasks = tasksOf(plan);
        } catch (TaskSetException unreadable) {
            evaluations.fail(id, "the task set cannot be opened: " + unreadable.getMessage(), clock.instant());
            return;
        }
        reportReferences(id, plan, tasks);
        List<PlannedGroup> planned = new ArrayList<>();
        for (Task task : tasks) {
            planned.add(group(published, plan, task.id(), false));
            if (plan.greedy()) {
                planned.add(group(published, plan, task.id(), true));
            }
        }
        groups.plan(id, planned);
        askNext(id, published);
    }

    private void reportReferences(UUID id, EvaluationPlan plan, List<Task> tasks) {
        Map<String, String> answers = new LinkedHashMap<>();
        tasks.forEach(task -> answers.put(task.id(), task.referenceAnswer()));
        ReferenceReport report = ReferenceReport.of(plan.rewards(), answers);
        evaluations.setReferences(id, report);
        if (report.faulty() > 0) {
            LOG.warn(
                    "evaluation {}: {} of {} reference answers of {} cannot be used, {} first",
                    id,
                    report.faulty(),
                    report.checked(),
                    plan.taskSet(),
                    report.first().getFirst().taskId());
        }
    }

    private static List<Task> tasksOf(EvaluationPlan plan) {
        TaskSet set = TaskSets.open(plan.taskSet());
        return set.tasks().subList(0, Math.min(plan.taskCount(), set.size()));
    }

    private static PlannedGroup group(AdapterPublished published, EvaluationPlan plan, String taskId, boolean greedy) {
        return new PlannedGroup(
                published.jobId(), plan.taskSet(), published.adapter().policyVersion(), taskId, greedy);
    }

    void askNext(UUID id, AdapterPublished published) {
        groups.next(id, settings.window()).forEach(group -> ask(group, published));
    }

    void askAgain(UUID id, AdapterPublished published) {
        for (GroupStore.Waiting group : groups.overdue(id, clock.instant())) {
            if (group.attempt() >= settings.maxAttempts()) {
                String reason = "group " + group.groupId() + " was asked for " + group.attempt()
                        + " times and never came; are rollout and reward services running?";
                evaluations.fail(id, reason, clock.instant());
                return;
            }
            ask(group, published);
        }
    }

    private void ask(GroupStore.Waiting waiting, AdapterPublished published) {
        EvaluationPlan plan = published.evaluation().orElseThrow();
        PlannedGroup group = group(published, plan, waiting.taskId(), waiting.greedy());
        int attempt = waiting.attempt() + 1;
        Instant deadline = clock.instant().plus(new GroupPatience(settings.groupDeadline()).of(attempt));
        groups.asked(waiting.groupId(), attempt, deadline);
        Task task = task(plan.taskSet(), waiting.taskId());
        outbox.add(Topics.ROLLOUT_REQUESTED, waiting.groupId(), group.request(published, task, attempt, deadline));
    }

    private Task task(String taskSet, String taskId) {
        Task task = opened.computeIfAbsent(taskSet, Asking::tasksById).get(taskId);
        if (task == null) {
            throw new IllegalStateException("task " + taskId + " is gone from " + taskSet);
        }
        return task;
    }

    private static Map<String, Task> tasksById(String taskSet) {
        Map<String, Task> byId = new HashMap<>();
        TaskSets.open(taskSet).tasks().forEach(task -> byId.put(task.id(), task));
        return byId;
    }
}
