package dev.tina.trainer.removal;

import dev.tina.common.FileTrees;
import dev.tina.trainer.checkpoint.AdapterStore;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.checkpoint.StateStore;
import dev.tina.trainer.job.UuidArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes the files of removed jobs; those of one job in a transaction that then forgets them, and can be done again. */
final class FreedFiles {

    private static final Logger log = LoggerFactory.getLogger(FreedFiles.class);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Checkpoints checkpoints;
    private final AdapterStore adapters;
    private final StateStore states;
    private final Path metrics;

    /** @param metrics the folder of each job's metrics */
    FreedFiles(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Checkpoints checkpoints,
            AdapterStore adapters,
            StateStore states,
            Path metrics) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.checkpoints = checkpoints;
        this.adapters = adapters;
        this.states = states;
        this.metrics = metrics;
    }

    private record Freed(UUID jobId, List<String> adapters) {}

    /** Notes what is to be deleted, within the transaction that removes the job. */
    void note(UUID jobId, List<String> sha256s) {
        jdbc.sql("insert into freed_files (job_id, adapters) values (:job, :adapters)")
                .param("job", jobId)
                .param("adapters", sha256s.toArray(String[]::new))
                .update();
    }

    /** Deletes all that is noted; what cannot be deleted now stays noted. */
    void sweep() {
        List<UUID> tried = new ArrayList<>();
        Optional<UUID> swept = sweepNext(tried);
        while (swept.isPresent()) {
            tried.add(swept.get());
            swept = sweepNext(tried);
        }
    }

    private Optional<UUID> sweepNext(List<UUID> tried) {
        return transactions.execute(status -> {
            Optional<Freed> next = next(tried);
            next.ifPresent(this::delete);
            return next.map(Freed::jobId);
        });
    }

    private Optional<Freed> next(List<UUID> tried) {
        return jdbc.sql("""
                        select job_id, adapters from freed_files where job_id <> all(cast(:tried as uuid[]))
                        order by job_id limit 1 for update skip locked
                        """)
                .param("tried", UuidArray.of(tried))
                .query(FreedFiles::read)
                .optional();
    }

    private void delete(Freed freed) {
        try {
            states.deleteAll(freed.jobId());
            FileTrees.delete(metrics.resolve(freed.jobId().toString()));
            freed.adapters().stream().filter(checkpoints::isFree).forEach(adapters::delete);
            jdbc.sql("delete from freed_files where job_id = :job")
                    .param("job", freed.jobId())
                    .update();
        } catch (IOException | UncheckedIOException e) {
            log.warn("files of the removed job {} are not all deleted; the next start tries again", freed.jobId(), e);
        }
    }

    private static Freed read(ResultSet row, int number) throws SQLException {
        return new Freed(row.getObject("job_id", UUID.class), List.of((String[])
                row.getArray("adapters").getArray()));
    }
}
