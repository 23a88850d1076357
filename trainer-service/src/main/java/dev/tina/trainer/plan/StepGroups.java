package dev.tina.trainer.plan;

import dev.tina.trainer.cost.BudgetGuard;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.lease.Lease;
import dev.tina.trainer.ledger.LedgerGroup;
import dev.tina.trainer.ledger.ReadySteps;
import dev.tina.trainer.provenance.Provenances;
import dev.tina.trainer.step.SignalGuard;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Sees to it that a job's next step has its groups: asks for them, replaces degenerate ones, hands them over. */
public final class StepGroups {

    private final StepPlanner planner;
    private final ReadySteps ready;
    private final GroupReplacement replacement;
    private final BudgetGuard budgets;
    private final SignalGuard signals;
    private final Provenances provenances;

    public StepGroups(
            StepPlanner planner,
            ReadySteps ready,
            GroupReplacement replacement,
            BudgetGuard budgets,
            SignalGuard signals,
            Provenances provenances) {
        this.planner = planner;
        this.ready = ready;
        this.replacement = replacement;
        this.budgets = budgets;
        this.signals = signals;
        this.provenances = provenances;
    }

    /** How it stands with the next step's groups. */
    public sealed interface Supply {

        /** The job may not go on, for a reason its user must see to. */
        record Objection(String reason) implements Supply {}

        /** Groups were asked for just now. */
        record Asked() implements Supply {}

        /** Groups are on their way. */
        record Awaited() implements Supply {}

        /** All are there, in the order they are learned in. */
        record Complete(List<LedgerGroup> groups) implements Supply {}
    }

    /** Does what is to be done for the step after the job's last one. */
    public Supply next(Lease lease, Job job, Supplier<JobPrompts> prompts) {
        Optional<String> objection = objection(job, prompts);
        if (objection.isPresent()) {
            return new Supply.Objection(objection.get());
        }
        boolean planned = planner.plan(lease, job, prompts.get());
        int step = job.step() + 1;
        if (!ready.isReady(job.id(), step)) {
            return planned ? new Supply.Asked() : new Supply.Awaited();
        }
        List<LedgerGroup> groups = ready.groups(job.id(), step);
        return replacement.replace(lease, job, prompts.get(), step, groups)
                ? new Supply.Asked()
                : new Supply.Complete(groups);
    }

    /** Asks for the groups of all steps that may be planned, unless the job may not go on. */
    public void ask(Lease lease, Job job, Supplier<JobPrompts> prompts) {
        if (objection(job, prompts).isEmpty()) {
            planner.plan(lease, job, prompts.get());
        }
    }

    private Optional<String> objection(Job job, Supplier<JobPrompts> prompts) {
        return overBudget(job).or(() -> signals.objection(job)).or(() -> otherTasks(job, prompts));
    }

    private Optional<String> overBudget(Job job) {
        return Optional.ofNullable(job.recipe().budget())
                .flatMap(budget -> budgets.objection(
                        job.id(), budget, job.recipe().groups().maxStaleness()));
    }

    /** Files may have changed since the job was made; a job older than its provenance takes what is there. */
    private Optional<String> otherTasks(Job job, Supplier<JobPrompts> prompts) {
        return provenances
                .find(job.id())
                .flatMap(made -> made.objection(prompts.get().tasks()));
    }
}
