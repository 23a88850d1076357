package dev.tina.trainer.plan;

import dev.tina.contracts.GroupScored;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.Scoring.Degenerate;
import dev.tina.trainer.cost.Charge;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.Role;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.lease.Lease;
import dev.tina.trainer.lease.Leases;
import dev.tina.trainer.ledger.LedgerGroup;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Replaces the degenerate groups of a complete step by groups of other prompts (dynamic sampling, DAPO), a bounded
 * number of rounds. Done when the step's turn to be learned has come, so that the order of draws does not depend on
 * which group arrived first.
 */
public final class GroupReplacement {

    private final JdbcClient jdbc;
    private final Leases leases;
    private final StepPlanner planner;
    private final Costs costs;
    private final BiPredicate<Recipe, GroupScored> isDegenerate;

    /** @param isDegenerate whether nothing tells a group's completions apart, as the learner sees them */
    public GroupReplacement(
            JdbcClient jdbc,
            Leases leases,
            StepPlanner planner,
            Costs costs,
            BiPredicate<Recipe, GroupScored> isDegenerate) {
        this.jdbc = jdbc;
        this.isDegenerate = isDegenerate;
        this.leases = leases;
        this.planner = planner;
        this.costs = costs;
    }

    /** True if groups were replaced, and the step has to wait for them. */
    boolean replace(Lease lease, Job job, JobPrompts prompts, int step, List<LedgerGroup> groups) {
        if (job.recipe().scoring().degenerate() != Degenerate.REPLACE
                || rounds(job.id(), step) >= job.recipe().scoring().maxReplacements()) {
            return false;
        }
        List<LedgerGroup> degenerate = groups.stream()
                .filter(group -> isDegenerate.test(job.recipe(), group.scored()))
                .toList();
        if (degenerate.isEmpty()) {
            return false;
        }
        leases.fenced(lease, () -> {
            reopen(job.id(), step);
            degenerate.forEach(group -> drop(job.id(), group));
            planner.askMore(job, prompts, step, degenerate.size());
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
        costs.discard(jobId, Role.ROLLOUT, Charge.cause(group.scored().rollout()));
    }
}
