package dev.tina.trainer.cost;

import dev.tina.plan.price.PriceList;
import dev.tina.service.database.SqlTime;
import dev.tina.trainer.job.UuidArray;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                .param("step", charge.step(), Types.INTEGER)
                .param("seconds", charge.deviceSeconds())
                .param("price", price(charge.worker().device()), Types.DOUBLE)
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
        return of(List.of(jobId)).getOrDefault(jobId, Bill.NOTHING);
    }

    /** The same of several jobs; those that have used nothing are left out. */
    Map<UUID, Bill> of(Collection<UUID> jobIds) {
        return bills("job_id = any(cast(:jobs as uuid[]))", jobIds, 0);
    }

    /** What a step has used so far. */
    public Bill of(UUID jobId, int step) {
        return bills("job_id = any(cast(:jobs as uuid[])) and step = :step", List.of(jobId), step)
                .getOrDefault(jobId, Bill.NOTHING);
    }

    private Map<UUID, Bill> bills(String which, Collection<UUID> jobIds, int step) {
        Map<UUID, List<CostLine>> lines = new HashMap<>();
        jdbc.sql("""
                        select job_id, role, device, dollars_per_hour, sum(device_seconds) as seconds,
                               coalesce(sum(device_seconds) filter (where discarded), 0) as discarded
                        from cost where %s group by job_id, role, device, dollars_per_hour
                        order by role, device, dollars_per_hour
                        """.formatted(which))
                .param("jobs", UuidArray.of(jobIds))
                .param("step", step)
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("job_id", UUID.class), id -> new ArrayList<>())
                            .add(priced(read(row)));
                });
        Map<UUID, Bill> bills = new HashMap<>();
        lines.forEach((jobId, used) -> bills.put(jobId, new Bill(used)));
        return bills;
    }

    private static CostLine read(ResultSet row) throws SQLException {
        double price = row.getDouble("dollars_per_hour");
        boolean hasPrice = !row.wasNull();
        return new CostLine(
                Role.valueOf(row.getString("role")),
                row.getString("device"),
                row.getDouble("seconds"),
                row.getDouble("discarded"),
                hasPrice ? price : null);
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
