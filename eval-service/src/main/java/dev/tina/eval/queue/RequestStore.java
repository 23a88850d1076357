package dev.tina.eval.queue;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.eval.request.CompleteRequest;
import dev.tina.eval.request.EvaluationRequest;
import dev.tina.eval.request.RequestReader;
import dev.tina.events.codec.EventCodec;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The evaluations a person asked for, until they run. */
final class RequestStore {

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final RequestReader requests;

    RequestStore(JdbcClient jdbc, EventCodec codec, RequestReader requests) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.requests = requests;
    }

    void insert(UUID id, EvaluationRequest request, CompleteRequest complete, Instant now) {
        jdbc.sql("""
                        insert into evaluation (id, run_id, task_set, policy_version, samples_per_task, seeds, state,
                                                model, asked, created_at)
                        values (:id, :id, :taskSet, 0, :samples, :seeds, 'PREPARING', :model, :asked::json, :now)""")
                .param("id", id)
                .param("taskSet", complete.plan().taskSet())
                .param("samples", complete.plan().samplesPerTask())
                .param("seeds", complete.seeds().toArray(Long[]::new))
                .param("model", request.model())
                .param("asked", requests.write(request))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those that wait to be prepared, the oldest first. */
    List<UUID> preparing() {
        return jdbc.sql("select id from evaluation where state = 'PREPARING' order by created_at, id")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** What was asked for; throws InvalidFieldException where it cannot be read any more. */
    EvaluationRequest request(UUID id) {
        return requests.read(jdbc.sql("select asked::text from evaluation where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    /** False if it is no longer to be prepared. */
    boolean begin(UUID id, AdapterPublished published, @Nullable UUID jobId) {
        AdapterReference adapter = published.adapter();
        return jdbc.sql("""
                        update evaluation
                        set state = 'RUNNING', published = :published, policy_version = :version, job_id = :job,
                            adapter = :adapter, model = coalesce(model, :folder)
                        where id = :id and state = 'PREPARING'""")
                        .param("id", id)
                        .param("published", codec.write(published))
                        .param("version", adapter.policyVersion())
                        .param("job", jobId)
                        .param(
                                "adapter",
                                adapter.equals(AdapterReference.NONE)
                                        ? null
                                        : adapter.uri().toString())
                        .param("folder", published.base().folder())
                        .update()
                == 1;
    }

    Instant createdAt(UUID id) {
        return jdbc.sql("select created_at from evaluation where id = :id")
                .param("id", id)
                .query((row, number) -> row.getTimestamp("created_at").toInstant())
                .single();
    }
}
