package dev.tina.trainer.ledger;

import dev.tina.contracts.GroupScored;
import dev.tina.events.codec.EventCodec;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger as the learner sees it: steps that have all their groups, in a fixed order. */
public final class ReadySteps {

    private final JdbcClient jdbc;
    private final EventCodec codec;

    public ReadySteps(JdbcClient jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    public boolean isReady(UUID jobId, int step) {
        return jdbc.sql("select count(*) from step where job_id = :job and step = :step and state = 'READY'")
                        .param("job", jobId)
                        .param("step", step)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The step's groups by position, those dropped left out. */
    public List<LedgerGroup> groups(UUID jobId, int step) {
        return jdbc.sql("""
                        select g.group_id, g.position, s.tokens, s.device_seconds, s.payload
                        from prompt_group g join scored_group s on s.group_id = g.group_id
                        where g.job_id = :job and g.step = :step and g.state = 'SCORED'
                        order by g.position
                        """)
                .param("job", jobId)
                .param("step", step)
                .query((row, number) -> new LedgerGroup(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getLong(3),
                        row.getDouble(4),
                        codec.read(row.getBytes(5), GroupScored.class)))
                .list();
    }

    /**
     * Frees the space of the groups of steps up to and with that one; their figures stay, and so does the first group of
     * step 1 and of every tenth: enough to read later how the policy wrote, little enough to keep for good.
     */
    public void prune(UUID jobId, int upToStep) {
        jdbc.sql("""
                        update scored_group s set payload = null
                        from prompt_group g
                        where g.group_id = s.group_id and g.job_id = :job and g.step <= :step and s.payload is not null
                          and not ((g.step = 1 or g.step % 10 = 0) and g.position = 0)
                        """).param("job", jobId).param("step", upToStep).update();
    }
}
