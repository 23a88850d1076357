package dev.tina.trainer.listen;

import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.Purpose;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.JobStates;
import dev.tina.trainer.job.Jobs;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Requests that no worker can serve: their job fails, with the worker's reason. */
final class UnservedRequests {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final JobStates states;

    UnservedRequests(JdbcClient jdbc, TransactionOperations transactions, Jobs jobs, JobStates states) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.jobs = jobs;
        this.states = states;
    }

    /** True if a job failed of it; a request that has been served meanwhile, or one of an evaluation, changes nothing. */
    boolean accept(RolloutRequested request, String reason) {
        if (request.key().purpose() != Purpose.TRAIN) {
            return false;
        }
        return transactions.execute(status -> jobs.lock(request.key().jobId())
                .filter(job -> !job.state().isFinal() && isOutstanding(request.groupId()))
                .map(job -> fail(job, request, reason))
                .orElse(false));
    }

    private boolean isOutstanding(UUID groupId) {
        return jdbc.sql("select count(*) from prompt_group where group_id = :id and state = 'ASKED'")
                        .param("id", groupId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private boolean fail(Job job, RolloutRequested request, String reason) {
        states.change(
                job,
                JobState.FAILED,
                "no worker can sample group " + request.groupId() + " of step "
                        + request.key().step() + ": " + reason);
        return true;
    }
}
