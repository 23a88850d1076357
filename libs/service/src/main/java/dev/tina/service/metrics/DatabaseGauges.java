package dev.tina.service.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gauges whose values are the answer of a query; one that takes longer than four seconds is given up. */
public final class DatabaseGauges {

    private static final int DEADLINE_SECONDS = 4;

    private final JdbcClient jdbc;
    private final MeterRegistry registry;

    public DatabaseGauges(DataSource database, MeterRegistry registry) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setQueryTimeout(DEADLINE_SECONDS);
        this.jdbc = JdbcClient.create(template);
        this.registry = registry;
    }

    /** @param sql one row with one number */
    public Reading number(String name, String says, String sql, Tags tags) {
        return new TableGauge(
                registry,
                name,
                says,
                () -> Map.of(
                        tags,
                        jdbc.sql(sql).query((row, number) -> row.getDouble(1)).single()));
    }

    /**
     * @param sql rows of a number and, after it, one text for each label
     * @param labels their names, in the order of the columns
     */
    public Reading table(String name, String says, String sql, String... labels) {
        return new TableGauge(registry, name, says, () -> {
            Map<Tags, Double> rows = new HashMap<>();
            jdbc.sql(sql).query(row -> {
                Tags tags = Tags.empty();
                for (int i = 0; i < labels.length; i++) {
                    tags = tags.and(labels[i], String.valueOf(row.getString(i + 2)));
                }
                rows.put(tags, row.getDouble(1));
            });
            return rows;
        });
    }
}
