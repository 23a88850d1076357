package dev.tina.trainer.cost;

import dev.tina.service.database.SqlTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Device-seconds by job, role and device in Postgres, each with the price of the hour it was counted in; the same cause
 * is counted once, however often it is told.
 */
public final class Costs {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final PriceList prices;
    private final CostMeters meters;

    public Costs(JdbcClient jdbc, InstantSource clock, PriceList prices, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.prices = prices;
        this.meters = new CostMeters(registry, prices);
    }

    /** Counts time of a known job; others' is ignored. */
    public void add(Charge charge) {
        int inserted = jdbc.sql("""
                        insert into cost (job_id, role, cause, worker, device, step, device_seconds, dollars_per_hour,
                                          discarded, counted_at)
                        select id, :role, :cause, :worker, :device, :step, :seconds, :price, :discarded, :now
                        from job where id = :job
                        on conflict do nothing
                        """)
                .param("job", charge.jobId())
                .param("role", charge.role().name())
                .param("cause", charge.cause())
                .param("worker", charge.worker().name())
                .param("device", charge.worker().device())
                .param("step", charge.step(), java.sql.Types.INTEGER)
                .param("seconds", charge.deviceSeconds())
                .param("price", price(charge.worker().device()), java.sql.Types.DOUBLE)
                .param("discarded", charge.discarded())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        if (inserted == 1) {
            meters.countOnceCommitted(charge);
        }
    }

    /** Notes that the result of time counted before was thrown away. */
    public void discard(UUID jobId, Role role, String cause) {
        jdbc.sql("update cost set discarded = true where job_id = :job and role = :role and cause = :cause")
                .param("job", jobId)
                .param("role", role.name())
                .param("cause", cause)
                .update();
    }

    /** What the job has used, by role and device. Time without a price of its own has that of today's list. */
    public Bill of(UUID jobId) {
        return bill("job_id = :job", jobId, 0);
    }

    /** What a step has used so far. */
    public Bill of(UUID jobId, int step) {
        return bill("job_id = :job and step = :step", jobId, step);
    }

    private Bill bill(String which, UUID jobId, int step) {
        List<CostLine> lines = jdbc.sql("""
                        select role, device, dollars_per_hour, sum(device_seconds),
                               coalesce(sum(device_seconds) filter (where discarded), 0)
                        from cost where %s group by role, device, dollars_per_hour order by role, device, dollars_per_hour
                        """.formatted(which))
                .param("job", jobId)
                .param("step", step)
                .query((row, number) -> {
                    double price = row.getDouble(3);
                    boolean hasPrice = !row.wasNull();
                    return new CostLine(
                            Role.valueOf(row.getString(1)),
                            row.getString(2),
                            row.getDouble(4),
                            row.getDouble(5),
                            hasPrice ? price : null);
                })
                .list();
        return new Bill(lines.stream().map(this::priced).toList());
    }

    private CostLine priced(CostLine line) {
        return line.dollarsPerHour() != null
                ? line
                : new CostLine(
                        line.role(),
                        line.device(),
                        line.deviceSeconds(),
                        line.discardedSeconds(),
                        price(line.device()));
    }

    private @Nullable Double price(String device) {
        var price = prices.of(device);
        return price.isPresent() ? price.getAsDouble() : null;
    }

    /** Dollars an hour. */
    public PriceList prices() {
        return prices;
    }
}
