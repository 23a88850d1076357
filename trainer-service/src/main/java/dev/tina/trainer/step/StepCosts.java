package dev.tina.trainer.step;

import dev.tina.trainer.cost.Bill;
import dev.tina.trainer.cost.Charge;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.cost.IdleTime;
import dev.tina.trainer.cost.LearnerDevice;
import dev.tina.trainer.cost.Role;
import dev.tina.trainer.cost.Worker;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Counts what a step has cost once it is learned: the learning, the waiting of its devices where they are the job's
 * own, and from both and its rollouts the metrics {@code cost/device_seconds} and, unless a price is unknown,
 * {@code cost/dollars}.
 */
public final class StepCosts {

    private final Costs costs;
    private final IdleTime idleness;
    private final LearnerDevice learner;

    public StepCosts(Costs costs, IdleTime idleness, LearnerDevice learner) {
        this.costs = costs;
        this.idleness = idleness;
        this.learner = learner;
    }

    /** Within the transaction that ends the step. */
    StepRecords.DoneStep charge(UUID jobId, StepRecords.DoneStep learned, double learningSeconds, Instant now) {
        int step = learned.step();
        Worker worker = learner.worker();
        costs.add(new Charge(jobId, Role.LEARNING, "step/" + step, worker, step, learningSeconds, false));
        if (!learner.shared()) {
            idleness.charge(jobId, step, now);
        }
        Bill bill = costs.of(jobId, step);
        Map<String, Double> metrics = new TreeMap<>(learned.metrics());
        metrics.put("cost/device_seconds", bill.seconds());
        bill.dollars().ifPresent(dollars -> metrics.put("cost/dollars", dollars));
        return new StepRecords.DoneStep(
                step, learned.policyVersion(), metrics, learned.absent(), learned.signal(), learned.seconds());
    }
}
