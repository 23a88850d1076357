package dev.tina.eval.evaluation;

import dev.tina.contracts.AdapterPublished;
import dev.tina.events.codec.EventCodec;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The policy versions that jobs have published. */
public final class PublishedAdapters {

    private final JdbcClient jdbc;
    private final EventCodec codec;

    PublishedAdapters(JdbcClient jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    void remember(AdapterPublished published) {
        jdbc.sql("""
                        insert into published_adapter (job_id, policy_version, published)
                        values (:job, :version, :published) on conflict do nothing""")
                .param("job", published.jobId())
                .param("version", published.adapter().policyVersion())
                .param("published", codec.write(published))
                .update();
    }

    public Optional<AdapterPublished> find(UUID jobId, int policyVersion) {
        return jdbc.sql("select published from published_adapter where job_id = :job and policy_version = :version")
                .param("job", jobId)
                .param("version", policyVersion)
                .query(byte[].class)
                .optional()
                .map(bytes -> codec.read(bytes, AdapterPublished.class));
    }

    /** The version with the highest Pass@1 on the job's own held-out tasks, the first of equals. */
    public Optional<Integer> best(UUID jobId) {
        return jdbc.sql("""
                        select policy_version from evaluation
                        where job_id = :job and run_id = :job and state = 'COMPLETED'
                        order by (result #>> '{passAt1,value}')::double precision desc, policy_version limit 1""")
                .param("job", jobId)
                .query((row, number) -> row.getInt("policy_version"))
                .optional();
    }
}
