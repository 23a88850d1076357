package dev.tina.trainer.request;

import dev.tina.trainer.job.Command;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.NoSuchJob;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Does what users ask of a job that is there, and gives the job as it stands then. */
final class JobCommands {

    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final JobStates states;
    private final BudgetRequests budgets;

    JobCommands(TransactionOperations transactions, Jobs jobs, JobStates states, BudgetRequests budgets) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.states = states;
        this.budgets = budgets;
    }

    /** Throws {@link dev.tina.trainer.job.CommandRefused} where the job's state does not allow the command. */
    Job obey(UUID id, Command command) {
        transactions.executeWithoutResult(status -> {
            Job job = jobs.lock(id).orElseThrow(() -> new NoSuchJob(id));
            if (command == Command.RESUME) {
                budgets.requireRoom(job);
            }
            states.obey(job, command);
        });
        return find(id);
    }

    /** Changes the job's budget and what it is called, as the body asks; throws {@link dev.tina.common.InvalidInput}. */
    Job change(UUID id, JsonNode change) {
        JobChange.require(change);
        transactions.executeWithoutResult(status -> {
            Job job = jobs.lock(id).orElseThrow(() -> new NoSuchJob(id));
            if (change.has("budget")) {
                jobs.setRecipe(id, budgets.changed(job.recipe(), change.get("budget")));
            }
            jobs.setLabels(id, JobChange.labels(job.labels(), change));
        });
        return find(id);
    }

    private Job find(UUID id) {
        return jobs.find(id).orElseThrow(() -> new NoSuchJob(id));
    }
}
