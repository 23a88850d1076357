package dev.tina.eval.evaluation;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.eval.benchmark.Benchmarks;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import java.util.UUID;

/** Starts an evaluation on its tasks: plans its groups, then asks for the first of them. */
public final class EvaluationStart {

    private final Benchmarks benchmarks;
    private final GroupPlanner planner;
    private final GroupRequests requests;

    EvaluationStart(Benchmarks benchmarks, GroupPlanner planner, GroupRequests requests) {
        this.benchmarks = benchmarks;
        this.planner = planner;
        this.requests = requests;
    }

    /**
     * Looks at the tasks before an evaluation is made; what is on the hub is looked at when it is fetched.
     *
     * @param field in which the request named them
     * @throws InvalidInput where they cannot be opened, none has a usable reference answer, or one does not go with the
     *     prompt
     */
    public void check(String field, EvaluationPlan plan) {
        try {
            benchmarks.openHere(plan.taskSet()).ifPresent(tasks -> GroupPlanner.check(field, plan, tasks));
        } catch (TaskSetException e) {
            throw new InvalidInput(field, e.value(), e.allowed(), field + ": " + e.getMessage());
        }
    }

    /** Throws {@link TaskSetException} where there is no such task set, or it cannot be read. */
    public TaskSet open(EvaluationPlan plan) {
        return benchmarks.open(plan.taskSet());
    }

    /**
     * Within the caller's transaction.
     *
     * @throws TaskSetException where a task that is asked for does not go with the prompt
     */
    public void begin(UUID id, RunningEvaluation run, TaskSet tasks) {
        planner.plan(id, run, tasks);
        requests.askNext(id, run);
    }
}
