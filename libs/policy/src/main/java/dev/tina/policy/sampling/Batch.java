package dev.tina.policy.sampling;

import dev.tina.policy.decode.DecodeProgram;
import dev.tina.policy.decode.PreparedAdapter;
import dev.tina.policy.decode.SampledTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows sampled together, cohort by cohort; those of one adapter lie side by side.
 *
 * <p>What a row draws depends on its request alone, not on the rows beside it. When the memory is full, the youngest rows give
 * theirs back and start again later.
 */
final class Batch implements AutoCloseable {

    private final DecodeProgram program;
    private final CacheBudget budget;
    private final SamplerConfig config;
    private final List<Cohort> cohorts = new ArrayList<>();
    private final List<Cohort> byAge = new ArrayList<>(); // the oldest first
    private @Nullable Gathered gathered;

    Batch(DecodeProgram program, CacheBudget budget, SamplerConfig config) {
        this.program = program;
        this.budget = budget;
        this.config = config;
    }

    boolean isEmpty() {
        return cohorts.isEmpty();
    }

    int rows() {
        return cohorts.stream().mapToInt(cohort -> cohort.rows().size()).sum();
    }

    long columns() {
        return cohorts.stream().mapToLong(Cohort::columns).sum();
    }

    long promised() {
        return cohorts.stream().mapToLong(Cohort::promised).sum();
    }

    Set<PreparedAdapter> adapters() {
        return cohorts.stream().map(Cohort::adapter).collect(Collectors.toSet());
    }

    /** Reads the prompts of rows and draws their first tokens; those that go on are sampled from then on. */
    void start(List<SequenceRow> rows, PreparedAdapter adapter) {
        long begin = System.nanoTime();
        Cohort cohort = new Cohort(program, adapter, rows, config.stepsPerCall());
        try {
            new FirstTokens(program, budget, cohort).draw();
        } catch (RuntimeException | Error e) {
            cohort.close();
            throw e;
        }
        spend(rows, System.nanoTime() - begin);
        settle(rows);
        add(cohort);
        forgetEnded();
    }

    private void add(Cohort cohort) {
        int at = cohorts.size();
        for (int i = 0; i < cohorts.size(); i++) {
            if (cohorts.get(i).adapter().equals(cohort.adapter())) {
                at = i + 1;
            }
        }
        cohorts.add(at, cohort);
        byAge.add(cohort);
        forgetGathered();
    }

    /**
     * Draws the next tokens of all rows and delivers the sequences that they finish.
     *
     * @return groups that have rows to start again
     */
    List<SampleGroup> advance() {
        int remaining = cohorts.stream()
                .flatMap(cohort -> cohort.live().stream())
                .mapToInt(SequenceRow::remaining)
                .max()
                .orElseThrow();
        int steps = Math.min(config.stepsPerCall(), remaining);
        List<SampleGroup> preempted = makeRoom(steps);
        long begin = System.nanoTime();
        Gathered now = gathered();
        List<SequenceRow> rows = now.rows();
        accept(now.decode(state(rows), uniforms(rows, steps)), rows);
        cohorts.forEach(cohort -> cohort.advance(steps));
        spend(rows, System.nanoTime() - begin);
        settle(rows);
        forgetEnded();
        return preempted;
    }

    /** Lets the youngest rows go until so many more tokens of all others fit. */
    private List<SampleGroup> makeRoom(int steps) {
        List<SampleGroup> preempted = new ArrayList<>();
        while (!budget.fits(
                cohorts.stream().mapToLong(cohort -> cohort.columnsFor(steps)).sum())) {
            Cohort youngest = byAge.getLast();
            List<SequenceRow> live = youngest.live();
            int stay = byAge.size() > 1 ? 0 : live.size() / 2;
            if (byAge.size() == 1 && live.size() == 1) {
                break; // one row alone was found to fit when it was submitted
            }
            preempted.addAll(
                    live.stream().skip(stay).map(SequenceRow::group).distinct().toList());
            forgetGathered();
            youngest.preempt(stay);
            if (stay == 0) {
                remove(youngest);
            }
        }
        for (Cohort cohort : cohorts) {
            if (cohort.needsRoom(steps)) {
                forgetGathered(); // it would keep what has moved
                cohort.makeRoom(steps);
            }
        }
        return preempted.stream().distinct().toList();
    }

    static void accept(SampledTokens sampled, List<SequenceRow> rows) {
        for (int step = 0; step < sampled.steps(); step++) {
            for (int i = 0; i < sampled.rows(); i++) {
                SequenceRow row = rows.get(i);
                if (!row.isSettled()) {
                    accept(row, sampled.token(step, i), sampled.logprob(step, i));
                }
            }
        }
    }

    private static void accept(SequenceRow row, int token, float logprob) {
        try {
            row.accept(token, logprob);
        } catch (SamplingException e) {
            row.group().fail(e);
        }
    }

    private void spend(List<SequenceRow> rows, long nanos) {
        List<SequenceRow> paying =
                rows.stream().filter(row -> !row.isDelivered()).toList();
        paying.forEach(row -> row.spend(Duration.ofNanos(nanos / paying.size() / config.lanes())));
    }

    private static void settle(List<SequenceRow> rows) {
        rows.stream().filter(row -> row.isFinished() && !row.isDelivered()).forEach(SequenceRow::deliver);
    }

    private void forgetEnded() {
        for (Cohort cohort : List.copyOf(cohorts)) {
            if (cohort.live().isEmpty()) {
                remove(cohort);
            } else if (cohort.hasManyEnded()) {
                forgetGathered();
                cohort.forgetEnded();
            }
        }
    }

    private void remove(Cohort cohort) {
        cohorts.remove(cohort);
        byAge.remove(cohort);
        cohort.close();
        forgetGathered();
    }

    private static long[] state(List<SequenceRow> rows) {
        long[] state = new long[2 * rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            state[i] = rows.get(i).newestToken();
            state[rows.size() + i] = rows.get(i).position();
        }
        return state;
    }

    /** The random number of each row for each of its next tokens. [steps, N] */
    static double[] uniforms(List<SequenceRow> rows, int steps) {
        double[] uniforms = new double[Math.multiplyExact(steps, rows.size())];
        for (int i = 0; i < uniforms.length; i++) {
            uniforms[i] = rows.get(i % rows.size()).uniform(i / rows.size());
        }
        return uniforms;
    }

    private Gathered gathered() {
        Gathered now = gathered;
        if (now == null) {
            now = new Gathered(program, cohorts);
            gathered = now;
        }
        return now;
    }

    private void forgetGathered() {
        if (gathered != null) {
            gathered.close();
            gathered = null;
        }
    }

    @Override
    public void close() {
        forgetGathered();
        cohorts.forEach(Cohort::close);
    }
}
