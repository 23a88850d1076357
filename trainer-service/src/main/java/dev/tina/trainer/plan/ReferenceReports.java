package dev.tina.trainer.plan;

import dev.tina.json.StrictJson;
import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.UuidArray;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which reference answers of each job's tasks cannot be used, as found when the job was made. */
public final class ReferenceReports {

    private static final Logger log = LoggerFactory.getLogger(ReferenceReports.class);

    private final JdbcClient jdbc;
    private final JobEvents events;

    public ReferenceReports(JdbcClient jdbc, JobEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Keeps a report, and tells of it if it holds faults; within the caller's transaction, which holds the job's lock. */
    public void add(UUID jobId, ReferenceReport report) {
        jdbc.sql("insert into reference_report (job_id, report) values (:job, :report)")
                .param("job", jobId)
                .param("report", StrictJson.mapper().writeValueAsString(report))
                .update();
        if (report.faulty() > 0) {
            events.add(jobId, "references", report);
            log.warn(
                    "job {}: {} of {} reference answers cannot be used, {} first",
                    jobId,
                    report.faulty(),
                    report.checked(),
                    report.first().getFirst().taskId());
        }
    }

    /** By job; a job that is older than this table has none. */
    public Map<UUID, ReferenceReport> of(Collection<UUID> jobIds) {
        Map<UUID, ReferenceReport> reports = new HashMap<>();
        jdbc.sql("select job_id, report from reference_report where job_id = any(cast(:jobs as uuid[]))")
                .param("jobs", UuidArray.of(jobIds))
                .query(row -> {
                    reports.put(
                            row.getObject(1, UUID.class),
                            StrictJson.read(StrictJson.mapper().readTree(row.getString(2)), ReferenceReport.class));
                });
        return reports;
    }
}
