package dev.tina.trainer.ledger;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.Purpose;
import dev.tina.events.codec.EventCodec;
import dev.tina.json.StrictJson;
import dev.tina.service.database.SqlTime;
import dev.tina.trainer.cost.Charge;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.Role;
import dev.tina.trainer.cost.Worker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes scored groups in, each once: the insert under the group's identity, and the mark that its step has all its
 * groups, are one transaction. The step's row is locked first, so that of two last groups one sees the other.
 */
public final class Ledger {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final EventCodec codec;
    private final Costs costs;

    public Ledger(
            JdbcClient jdbc, TransactionOperations transactions, InstantSource clock, EventCodec codec, Costs costs) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.codec = codec;
        this.costs = costs;
    }

    /** Takes a group in, or says why not; delivering it again changes nothing. */
    public GroupAcceptance accept(GroupScored scored) {
        return transactions.execute(status -> {
            RolloutRequested request = scored.rollout().request();
            if (request.key().purpose() == Purpose.EVAL) {
                charge(scored.rollout(), Role.EVALUATION, false);
                return new GroupAcceptance.NotOurs();
            }
            return lockStep(request.key().jobId(), request.key().step())
                    .flatMap(state -> asked(scored.groupId()))
                    .map(asked -> judge(scored, asked))
                    .orElse(new GroupAcceptance.NotOurs());
        });
    }

    private GroupAcceptance judge(GroupScored scored, Asked asked) {
        RolloutCompleted rollout = scored.rollout();
        Optional<String> objection = asked.objection(rollout.adapter());
        if (objection.isPresent()) {
            charge(rollout, Role.ROLLOUT, true);
            refuse(rollout.request());
            return new GroupAcceptance.Refused(objection.get());
        }
        if (!insert(scored)) {
            charge(rollout, Role.ROLLOUT, true);
            return new GroupAcceptance.Duplicate();
        }
        charge(rollout, Role.ROLLOUT, false);
        return new GroupAcceptance.Accepted(markReady(rollout.request()));
    }

    /** What was asked for. */
    private record Asked(int policyVersion, String sha256) {
        Optional<String> objection(AdapterReference used) {
            return used.policyVersion() == policyVersion && used.sha256().equals(sha256)
                    ? Optional.empty()
                    : Optional.of("asked for version " + policyVersion + " (" + sha256 + "), was sampled by version "
                            + used.policyVersion() + " (" + used.sha256() + ")");
        }
    }

    private Optional<String> lockStep(UUID jobId, int step) {
        return jdbc.sql("select state from step where job_id = :job and step = :step for update")
                .param("job", jobId)
                .param("step", step)
                .query(String.class)
                .optional();
    }

    private Optional<Asked> asked(UUID groupId) {
        return jdbc.sql("select policy_version, adapter_sha256 from prompt_group where group_id = :id")
                .param("id", groupId)
                .query((row, number) -> new Asked(row.getInt(1), row.getString(2)))
                .optional();
    }

    private boolean insert(GroupScored scored) {
        RolloutCompleted rollout = scored.rollout();
        return jdbc.sql("""
                        insert into scored_group (group_id, received_at, attempt, worker, device, device_seconds, tokens,
                                                  payload, completions, scoring_seconds)
                        values (:id, :now, :attempt, :worker, :device, :seconds, :tokens, :payload, :completions, :scoring)
                        on conflict do nothing
                        """)
                        .param("id", scored.groupId())
                        .param("now", SqlTime.of(clock.instant()))
                        .param("attempt", rollout.request().attempt())
                        .param("worker", rollout.worker())
                        .param("device", rollout.device())
                        .param("seconds", rollout.deviceSeconds())
                        .param("tokens", rollout.sampledTokens())
                        .param("payload", codec.write(scored))
                        .param("completions", StrictJson.mapper().writeValueAsString(CompletionFigures.of(scored)))
                        .param(
                                "scoring",
                                scored.scoringTime().orElse(Duration.ZERO).toNanos() / 1e9)
                        .update()
                == 1;
    }

    private boolean markReady(RolloutRequested request) {
        jdbc.sql("update prompt_group set state = 'SCORED' where group_id = :id and state = 'ASKED'")
                .param("id", request.groupId())
                .update();
        return jdbc.sql("""
                        update step set state = 'READY'
                        where job_id = :job and step = :step and state = 'PLANNED'
                          and not exists (select 1 from prompt_group g
                                          where g.job_id = step.job_id and g.step = step.step and g.state = 'ASKED')
                        """)
                        .param("job", request.key().jobId())
                        .param("step", request.key().step())
                        .update()
                == 1;
    }

    /** Makes the attempt overdue at once; an attempt is refused once. */
    private void refuse(RolloutRequested request) {
        int refused = jdbc.sql("""
                        update prompt_group set refused_attempt = :attempt, deadline = :past
                        where group_id = :id and attempt = :attempt and refused_attempt < :attempt and state = 'ASKED'
                        """)
                .param("attempt", request.attempt())
                .param("past", SqlTime.of(clock.instant().minusMillis(1)))
                .param("id", request.groupId())
                .update();
        jdbc.sql("update step set refused_groups = refused_groups + :refused where job_id = :job and step = :step")
                .param("refused", refused)
                .param("job", request.key().jobId())
                .param("step", request.key().step())
                .update();
    }

    private void charge(RolloutCompleted rollout, Role role, boolean discarded) {
        costs.add(new Charge(
                rollout.request().key().jobId(),
                role,
                Charge.cause(rollout),
                new Worker(rollout.worker(), rollout.device()),
                role == Role.ROLLOUT ? rollout.request().key().step() : null,
                rollout.deviceSeconds(),
                discarded));
    }
}
