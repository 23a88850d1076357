package dev.tina.eval;

import dev.tina.service.metrics.DatabaseGauges;
import dev.tina.service.metrics.Reading;
import dev.tina.service.metrics.ReadingSet;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Evaluations by state, the groups that running ones have asked for, and the newest results of jobs. */
@Configuration(proxyBeanMethods = false)
class EvaluationReadings {

    private static final String OUTSTANDING = """
            select count(*) from evaluation_group g join evaluation e on e.id = g.evaluation_id and e.state = 'RUNNING'
            where g.state = 'ASKED'
            """;

    /** The last finished evaluation of each of the 16 jobs that were judged last, if that was within an hour. */
    private static final String NEWEST = """
            from (select distinct on (job_id) * from evaluation
                  where state = 'COMPLETED' and job_id is not null and completed_at > now() - interval '1 hour'
                  order by job_id, policy_version desc, completed_at desc) e
            """;

    @Bean
    ReadingSet evaluationWatch(DatabaseGauges watchedDatabase) {
        Tags eval = Tags.of("purpose", "eval");
        return new ReadingSet(List.of(
                watchedDatabase.number(
                        "tina.groups.outstanding", "Groups asked for and not done yet", OUTSTANDING, eval),
                watchedDatabase.number(
                        "tina.groups.overdue",
                        "Groups asked for whose deadline is past",
                        OUTSTANDING + " and g.deadline < now()",
                        eval),
                watchedDatabase.table("tina.eval.evaluations", "Evaluations by state", """
                        select count(e.id), lower(s.state)
                        from unnest(array['PREPARING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED']) s(state)
                        left join evaluation e on e.state = s.state group by 2
                        """, "state"),
                watchedDatabase.number(
                        "tina.eval.age", "Seconds since the oldest unfinished evaluation was begun", """
                        select coalesce(extract(epoch from now() - min(created_at)), 0)
                        from evaluation where state in ('PREPARING', 'RUNNING')
                        """, Tags.empty()),
                passAt1(watchedDatabase),
                watchedDatabase.table(
                        "tina.eval.policy.version",
                        "Policy version judged last",
                        "select policy_version, job_id::text " + NEWEST + " order by completed_at desc limit 16",
                        "job")));
    }

    private static Reading passAt1(DatabaseGauges database) {
        return database.table(
                "tina.eval.pass.at.1",
                "Pass@1 of the policy version judged last, with its interval",
                """
                select (e.result -> 'passAt1' ->> b.field)::double precision, e.job_id::text, e.task_set, b.bound
                """ + NEWEST + """
                cross join (values ('value', 'value'), ('low', 'low'), ('high', 'high')) b(field, bound)
                order by e.completed_at desc limit 48
                """,
                "job",
                "benchmark",
                "bound");
    }
}
