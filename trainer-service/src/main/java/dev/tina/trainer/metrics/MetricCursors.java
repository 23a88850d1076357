package dev.tina.trainer.metrics;

import dev.tina.service.database.SqlTime;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each place is told of each job, in Postgres; one trainer at a time moves a cursor. */
final class MetricCursors {

    /** The events that logs tell; others are passed over. */
    private static final String TOLD = "('step', 'evaluation', 'job')";

    private final JdbcClient jdbc;

    MetricCursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cursor in this trainer's hands until the transaction ends. */
    record Cursor(UUID jobId, long eventId, @Nullable String reference) {}

    /** Jobs with events that the place is not told yet. */
    List<UUID> behind(String place) {
        return jdbc.sql("""
                        select j.id from job j left join metric_log m on m.job_id = j.id and m.place = :place
                        where exists (select 1 from job_event e where e.job_id = j.id and e.id > coalesce(m.event_id, 0)
                                      and e.type in %s)
                        order by j.created_at
                        """.formatted(TOLD))
                .param("place", place)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The job's cursor, held by the caller's transaction; empty where another trainer holds it, or the job is gone. */
    Optional<Cursor> hold(String place, UUID jobId) {
        jdbc.sql("""
                        insert into metric_log (job_id, place) select id, :place from job where id = :job
                        on conflict do nothing
                        """).param("place", place).param("job", jobId).update();
        return jdbc.sql("""
                        select event_id, reference from metric_log where job_id = :job and place = :place
                        for update skip locked
                        """)
                .param("job", jobId)
                .param("place", place)
                .query((row, number) -> new Cursor(jobId, row.getLong(1), row.getString(2)))
                .optional();
    }

    /** The next events behind the cursor. */
    List<MetricEvent> next(Cursor cursor, int atMost) {
        return jdbc.sql("""
                        select id, type, data, created_at from job_event
                        where job_id = :job and id > :last and type in %s order by id limit :limit
                        """.formatted(TOLD))
                .param("job", cursor.jobId())
                .param("last", cursor.eventId())
                .param("limit", atMost)
                .query((row, number) -> MetricEvent.of(
                        cursor.jobId(),
                        row.getLong("id"),
                        row.getString("type"),
                        row.getString("data"),
                        SqlTime.read(row, "created_at")))
                .list();
    }

    /** Moves the cursor, within the transaction that holds it. */
    void move(String place, Cursor cursor, long eventId, @Nullable String reference) {
        jdbc.sql(
                        "update metric_log set event_id = :event, reference = :reference where job_id = :job and place = :place")
                .param("event", eventId)
                .param("reference", reference, Types.VARCHAR)
                .param("job", cursor.jobId())
                .param("place", place)
                .update();
    }
}
