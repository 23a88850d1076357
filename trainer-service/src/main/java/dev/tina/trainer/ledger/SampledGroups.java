package dev.tina.trainer.ledger;

import dev.tina.contracts.GroupScored;
import dev.tina.events.codec.EventCodec;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The groups of finished steps whose texts are still there. */
public final class SampledGroups {

    private final JdbcClient jdbc;
    private final EventCodec codec;

    public SampledGroups(JdbcClient jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** Those that a step learned from, by position; empty where none is kept. */
    public List<SampledGroup> of(UUID jobId, int step) {
        return jdbc.sql("""
                        select s.payload
                        from prompt_group g join scored_group s on s.group_id = g.group_id
                        where g.job_id = :job and g.step = :step and g.state = 'CONSUMED' and s.payload is not null
                        order by g.position
                        """)
                .param("job", jobId)
                .param("step", step)
                .query((row, number) -> SampledGroup.of(codec.read(row.getBytes(1), GroupScored.class)))
                .list();
    }
}
