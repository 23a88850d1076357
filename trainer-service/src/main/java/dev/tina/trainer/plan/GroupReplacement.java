package dev.tina.trainer.plan;

import dev.tina.recipe.Scoring.Degenerate;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.Role;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.lease.Lease;
import dev.tina.trainer.lease.Leases;
import dev.tina.trainer.ledger.LedgerGroup;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Replaces the degenerate groups of a complete step by groups of other prompts (dynamic sampling, DAPO), a bounded
 * number of rounds. Done when the step's turn to be learned has come, so that the order of draws does not depend on
 * which group arrived first.
 */
public final class GroupReplacement {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Leases leases;
    private final StepPlanner planner;
    private final Costs costs;

    public GroupReplacement(
            JdbcClient jdbc, TransactionOperations transactions, Leases leases, StepPlanner planner, Costs costs) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.leases = leases;
        this.planner = planner;
        this.costs = costs;
    }

    /** True if groups were replaced, and the step has to wait for them. */
    public boolean refill(Lease lease, Job job, JobPrompts prompts, int step, List<LedgerGroup> groups) {
        if (job.recipe().scoring().degenerate() != Degenerate.REPLACE
                || rounds(job.id(), step) >= job.recipe().scoring().maxReplacements()) {
            return false;
        }
        List<LedgerGroup> degenerate = groups.stream()
                .filter(group ->
                        Degeneracy.isDegenerate(group.scored(), job.recipe().rewardSpecs()))
                .toList();
        if (degenerate.isEmpty()) {
            return false;
        }
        transactions.executeWithoutResult(status -> {
            leases.fence(lease);
            reopen(job.id(), step);
            degenerate.forEach(group -> drop(job.id(), group));
            planner.refill(job, prompts, step, degenerate.size());
        });
        return true;
    }

    private int rounds(UUID jobId, int step) {
        return jdbc.sql("select replacements from step where job_id = :job and step = :step")
                .param("job", jobId)
                .param("step", step)
                .query(Integer.class)
                .single();
    }

    private void reopen(UUID jobId, int step) {
        jdbc.sql("""
                        update step set state = 'PLANNED', replacements = replacements + 1
                        where job_id = :job and step = :step and state = 'READY'
                        """).param("job", jobId).param("step", step).update();
    }

    private void drop(UUID jobId, LedgerGroup group) {
        jdbc.sql("update prompt_group set state = 'DROPPED' where group_id = :id")
                .param("id", group.groupId())
                .update();
        String attempt = group.scored().rollout().request().attempt() + "/"
                + group.scored().rollout().worker();
        costs.discard(jobId, Role.ROLLOUT, group.groupId() + "/" + attempt);
    }
}
