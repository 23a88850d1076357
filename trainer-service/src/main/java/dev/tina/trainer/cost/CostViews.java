package dev.tina.trainer.cost;

import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.job.Job;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes bills readable: dollars where they are known, the reason where they are not. */
public final class CostViews {

    private static final String SHARED =
            "waiting is not counted on the device kind cpu, nor where tina.trainer.shared-device says that the devices do"
                    + " other work besides";

    private final Costs costs;

    public CostViews(Costs costs) {
        this.costs = costs;
    }

    /**
     * By job.
     *
     * @param courses of the jobs, which tell the points of held-out Pass@1 they have gained
     */
    public Map<UUID, CostView> of(Collection<Job> jobs, Map<UUID, Dynamics> courses) {
        Map<UUID, Bill> bills = costs.of(jobs.stream().map(Job::id).toList());
        Map<UUID, CostView> views = new HashMap<>();
        for (Job job : jobs) {
            Double points =
                    orNull(courses.getOrDefault(job.id(), Dynamics.UNKNOWN).pointsGained());
            views.put(job.id(), view(job, bills.getOrDefault(job.id(), Bill.NOTHING), points));
        }
        return views;
    }

    private CostView view(Job job, Bill bill, @Nullable Double points) {
        return new CostView(
                new CostView.DeviceSeconds(
                        bill.seconds(Role.ROLLOUT),
                        bill.seconds(Role.LEARNING),
                        bill.seconds(Role.EVALUATION),
                        bill.hasIdle() ? bill.seconds(Role.IDLE) : null),
                bill.discarded(),
                bill.hasIdle() ? null : SHARED,
                bill.lines().stream().map(this::line).toList(),
                dollars(job, bill, points));
    }

    private CostView.Line line(CostLine line) {
        return new CostView.Line(
                line.role(),
                line.device(),
                line.deviceSeconds(),
                line.discardedSeconds(),
                line.dollarsPerHour(),
                orNull(line.dollars()),
                line.dollars().isPresent() ? null : costs.prices().unknown(line.device()));
    }

    private CostView.Dollars dollars(Job job, Bill bill, @Nullable Double points) {
        OptionalDouble total = bill.dollars();
        return new CostView.Dollars(
                orNull(total),
                orNull(bill.dollars(Role.ROLLOUT)),
                orNull(bill.dollars(Role.LEARNING)),
                orNull(bill.dollars(Role.EVALUATION)),
                bill.hasIdle() ? orNull(bill.dollars(Role.IDLE)) : null,
                total.isPresent() && job.step() > 0 ? total.getAsDouble() / job.step() : null,
                total.isPresent() && points != null && points > 0 ? total.getAsDouble() / points : null,
                bill.unpriced()
                        .map(line -> costs.prices().unknown(line.device()))
                        .orElse(null),
                total.isPresent() ? noPoints(points) : null);
    }

    private static @Nullable String noPoints(@Nullable Double points) {
        if (points == null) {
            return "version 0 and a later one are not both judged";
        }
        return points > 0 ? null : "no point was gained";
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
