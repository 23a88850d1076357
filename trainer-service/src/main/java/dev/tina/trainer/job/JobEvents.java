package dev.tina.trainer.job;

import dev.tina.json.StrictJson;
import dev.tina.service.database.SqlTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has happened to each job, in order. A writer holds the lock of the job's row, so that ids become visible in
 * their order and a reader who goes on after the last one it saw misses none.
 */
public final class JobEvents {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public JobEvents(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The time that events are noted at. */
    Instant now() {
        return clock.instant();
    }

    /** Notes an event, within the caller's transaction. */
    public void add(UUID jobId, String type, Object data) {
        jdbc.sql("insert into job_event (job_id, type, data, created_at) values (:job, :type, :data, :now)")
                .param("job", jobId)
                .param("type", type)
                .param("data", StrictJson.mapper().writeValueAsString(data))
                .param("now", SqlTime.of(now()))
                .update();
    }

    /** The next events after the one of that id; 0 starts at the first. */
    public List<JobEvent> after(UUID jobId, long lastId, int limit) {
        return jdbc.sql(
                        "select id, type, data from job_event where job_id = :job and id > :last order by id limit :limit")
                .param("job", jobId)
                .param("last", lastId)
                .param("limit", limit)
                .query((row, number) -> new JobEvent(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }
}
