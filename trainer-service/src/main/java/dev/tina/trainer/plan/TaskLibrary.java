package dev.tina.trainer.plan;

import dev.tina.common.Incident;
import dev.tina.common.InvalidInput;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.contracts.prompt.PromptTurns;
import dev.tina.recipe.HeldOutEvaluation;
import dev.tina.recipe.Recipe;
import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.source.TaskSets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a recipe's task sets. */
public final class TaskLibrary {

    /** The tasks to learn from that pass the recipe's filter; throws {@link InvalidInput}. */
    public TaskSet training(Recipe recipe) {
        TaskSet all = open("taskSet", recipe.taskSetName());
        if (all.tasks().stream().noneMatch(task -> passes(task, recipe.tasks().taskFilter()))) {
            throw new InvalidInput(
                    "taskFilter", recipe.tasks().taskFilter(), "passed by at least one of " + all.size() + " tasks");
        }
        TaskSet passing =
                all.only("taskFilter", task -> passes(task, recipe.tasks().taskFilter()));
        return asAsked(recipe, passing);
    }

    /** With the turns that the recipe's prompts hold. */
    private static TaskSet asAsked(Recipe recipe, TaskSet tasks) {
        return recipe.prompt().turns() == PromptTurns.LAST ? tasks.withoutEarlierTurns() : tasks;
    }

    /**
     * The tasks of a recipe, checked; throws {@link InvalidInput} if a task set cannot be opened, none of its reference
     * answers can be used, or the held-out tasks are those to learn from.
     */
    public JobTasks check(Recipe recipe) {
        TaskSet training = training(recipe);
        requireOneSystemText("taskSet", training, recipe);
        ReferenceReport report = references("taskSet", training, recipe);
        HeldOutEvaluation evaluation = recipe.evaluation();
        if (evaluation == null) {
            return new JobTasks(training, report, null, null);
        }
        TestBenchmarks.refuse("evaluation.taskSet", evaluation.taskSet());
        TaskSet set = open("evaluation.taskSet", evaluation.taskSet());
        requireOneSystemText("evaluation.taskSet", set, recipe);
        references("evaluation.taskSet", set, recipe);
        HeldOut heldOut = HeldOut.of(evaluation, set, asAsked(recipe, set), training);
        return new JobTasks(training, report, set, heldOut);
    }

    private static void requireOneSystemText(String field, TaskSet tasks, Recipe recipe) {
        PromptTemplate template = recipe.prompt().template();
        Optional<Task> second = tasks.tasks().stream()
                .filter(task -> template.hasTwoSystemTexts(task.earlierMessages()))
                .findFirst();
        if (second.isPresent()) {
            String allowed = PromptTurns.WITH_ONE_SYSTEM_TEXT;
            throw new InvalidInput(
                    "prompt.turns",
                    recipe.prompt().turns().toString(),
                    allowed,
                    "prompt.turns must be " + allowed + ", for the tasks of " + field
                            + " bring a system message as the recipe does, "
                            + second.get().id() + " for one; was "
                            + recipe.prompt().turns());
        }
    }

    private static ReferenceReport references(String field, TaskSet tasks, Recipe recipe) {
        Map<String, String> answers = new LinkedHashMap<>();
        tasks.tasks().forEach(task -> answers.put(task.id(), task.referenceAnswer()));
        ReferenceReport report = ReferenceReport.of(recipe.rewardSpecs(), answers);
        if (report.noneUsable()) {
            ReferenceReport.Fault fault = report.first().getFirst();
            String allowed = "a task set with reference answers that its rewards can use";
            throw new InvalidInput(
                    field,
                    tasks.name(),
                    allowed,
                    field + " must be " + allowed + "; of the " + report.checked() + " in " + tasks.name()
                            + " none is, " + fault.taskId() + " for one: " + fault.reason());
        }
        return report;
    }

    private static boolean passes(Task task, Map<String, List<String>> filter) {
        return filter.entrySet().stream()
                .allMatch(wanted -> wanted.getValue().contains(task.metadata().getOrDefault(wanted.getKey(), "")));
    }

    private static TaskSet open(String field, String name) {
        try {
            return TaskSets.open(name);
        } catch (TaskSetException e) {
            throw new InvalidInput(field, e.value(), e.allowed(), field + ": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(
                    field, name, "a task set that can be read", field + ": " + Incident.reason("reading it", e));
        }
    }
}
