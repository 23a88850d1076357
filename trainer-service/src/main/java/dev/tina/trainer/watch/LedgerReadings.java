package dev.tina.trainer.watch;

import dev.tina.service.metrics.DatabaseGauges;
import dev.tina.service.metrics.ReadingSet;
import io.micrometer.core.instrument.Tags;
import java.util.List;

/** Jobs by state, the groups of running jobs that are asked for, and those that wait in the ledger to be learned from. */
final class LedgerReadings {

    private static final String GROUPS =
            " from prompt_group g join job j on j.id = g.job_id and j.state = 'RUNNING' where g.state = ";

    private LedgerReadings() {}

    static ReadingSet of(DatabaseGauges database) {
        Tags train = Tags.of("purpose", "train");
        return new ReadingSet(List.of(
                database.number(
                        "tina.groups.outstanding",
                        "Groups asked for and not done yet",
                        "select count(*)" + GROUPS + "'ASKED'",
                        train),
                database.number(
                        "tina.groups.overdue",
                        "Groups asked for whose deadline is past",
                        "select count(*)" + GROUPS + "'ASKED' and g.deadline < now()",
                        train),
                database.number(
                        "tina.ledger.groups.waiting",
                        "Scored groups that are not learned from yet",
                        "select count(*)" + GROUPS + "'SCORED'",
                        Tags.empty()),
                database.number(
                        "tina.ledger.lag",
                        "Seconds the oldest scored group has waited to be learned from",
                        """
                        select coalesce(extract(epoch from now() - min(s.received_at)), 0)
                        from scored_group s join prompt_group g on g.group_id = s.group_id and g.state = 'SCORED'
                        join job j on j.id = g.job_id and j.state = 'RUNNING'
                        """,
                        Tags.empty()),
                database.table("tina.jobs", "Jobs by state", """
                        select count(j.id), lower(s.state)
                        from unnest(array['QUEUED', 'RUNNING', 'PAUSED', 'SUCCEEDED', 'FAILED', 'CANCELLED']) s(state)
                        left join job j on j.state = s.state and j.removed_at is null group by 2
                        """, "state")));
    }
}
