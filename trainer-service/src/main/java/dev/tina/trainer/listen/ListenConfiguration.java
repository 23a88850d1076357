package dev.tina.trainer.listen;

import dev.tina.contracts.DeadLetterHeaders;
import dev.tina.contracts.EvaluationCompleted;
import dev.tina.contracts.EvaluationFailed;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.events.trace.GroupTracing;
import dev.tina.service.database.TransientRetry;
import dev.tina.trainer.dynamics.FailedEvaluations;
import dev.tina.trainer.dynamics.HeldOutResults;
import dev.tina.trainer.learn.Trainer;
import dev.tina.trainer.learn.WorkSignal;
import dev.tina.trainer.ledger.GroupAcceptance;
import dev.tina.trainer.ledger.Ledger;
import dev.tina.trainer.plan.WaitingGroups;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What the trainer hears: scored groups, requests nobody could serve, results of evaluations. */
@Configuration(proxyBeanMethods = false)
class ListenConfiguration {

    private static final TransientRetry PATIENCE = TransientRetry.ofConsumers();
    private static final Logger log = LoggerFactory.getLogger(ListenConfiguration.class);

    @Bean
    Consumer<Message<GroupScored>> groupScored(
            Trainer trainer, WorkSignal signal, MeterRegistry meters, GroupTracing tracing) {
        Ledger ledger = trainer.ledger();
        return message -> {
            GroupScored scored = message.getPayload();
            Object parent = message.getHeaders().get(GroupTracing.HEADER);
            GroupAcceptance verdict = PATIENCE.get(
                    () -> tracing.within("ledger", parent, scored.rollout().request(), () -> ledger.accept(scored)));
            meters.counter("tina.trainer.groups", "verdict", name(verdict)).increment();
            if (verdict instanceof GroupAcceptance.Refused refused) {
                log.warn("group {} is refused: {}", scored.groupId(), refused.reason());
            }
            if (verdict instanceof GroupAcceptance.Accepted accepted && accepted.stepReady()) {
                signal.give();
            }
        };
    }

    @Bean
    Consumer<RolloutTaken> rolloutTaken(Trainer trainer) {
        WaitingGroups waiting = trainer.waiting();
        return taken -> PATIENCE.run(() -> waiting.note(taken));
    }

    @Bean
    Consumer<Message<RolloutRequested>> requestDeadLetter(
            Trainer trainer, Trainer.Surroundings around, WorkSignal signal, MeterRegistry meters) {
        Counter failing = meters.counter("tina.trainer.dead.letters", "outcome", "failed");
        Counter ignored = meters.counter("tina.trainer.dead.letters", "outcome", "ignored");
        UnservedRequests unserved =
                new UnservedRequests(around.jdbc(), around.transactions(), trainer.jobs(), trainer.states());
        return message -> {
            String reason = DeadLetterHeaders.reason(message.getHeaders());
            boolean failed = PATIENCE.get(() -> unserved.accept(message.getPayload(), reason));
            (failed ? failing : ignored).increment();
            if (failed) {
                signal.give();
            }
        };
    }

    @Bean
    EvaluationResults evaluationResults(Trainer trainer, Trainer.Surroundings around) {
        return new EvaluationResults(
                around.transactions(),
                trainer.jobs(),
                trainer.events(),
                new HeldOutResults(around.jdbc()),
                new FailedEvaluations(around.jdbc()));
    }

    @Bean
    Consumer<EvaluationCompleted> evaluationCompleted(EvaluationResults evaluations) {
        return completed -> PATIENCE.run(() -> evaluations.accept(completed));
    }

    @Bean
    Consumer<EvaluationFailed> evaluationFailed(EvaluationResults evaluations) {
        return failed -> PATIENCE.run(() -> evaluations.accept(failed));
    }

    private static String name(GroupAcceptance verdict) {
        return verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
