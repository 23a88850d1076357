package dev.tina.trainer.plan;

import dev.tina.json.StrictJson;
import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.trainer.job.JobEvents;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which reference answers of each job's tasks cannot be used, as found when the job was made. */
public final class ReferenceReports {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceReports.class);

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
            LOG.warn(
                    "job {}: {} of {} reference answers cannot be used, {} first",
                    jobId,
                    report.faulty(),
                    report.checked(),
                    report.first().getFirst().taskId());
        }
    }

    public Optional<ReferenceReport> find(UUID jobId) {
        return jdbc.sql("select report from reference_report where job_id = :job")
                .param("job", jobId)
                .query((row, number) ->
                        StrictJson.read(StrictJson.mapper().readTree(row.getString(1)), ReferenceReport.class))
                .optional();
    }
}
