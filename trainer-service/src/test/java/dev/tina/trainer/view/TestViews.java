package dev.tina.trainer.view;

import dev.tina.plan.price.PriceList;
import dev.tina.trainer.cost.CostViews;
import dev.tina.trainer.cost.Costs;
import dev.tina.trainer.dynamics.FailedEvaluations;
import dev.tina.trainer.dynamics.HeldOutResults;
import dev.tina.trainer.dynamics.JobDynamics;
import dev.tina.trainer.dynamics.Transitions;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.phase.LastPhases;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.plan.WaitingGroups;
import dev.tina.trainer.provenance.HeldOutChecks;
import dev.tina.trainer.provenance.ProvenanceViews;
import dev.tina.trainer.provenance.Provenances;
import dev.tina.trainer.provenance.StartingVersions;
import dev.tina.trainer.step.LastSteps;
import dev.tina.trainer.step.StepSignals;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Views put together as the service does it, at 3.6 dollars an hour of a processor. */
final class TestViews {

    private TestViews() {}

    static JobViews over(JdbcClient jdbc, JobEvents events) {
        Costs costs = new Costs(
                jdbc,
                InstantSource.system(),
                PriceList.parse("the test's list", "cpu: 3.6"),
                new SimpleMeterRegistry());
        return new JobViews(
                new JobLines(
                        new StepSignals(jdbc),
                        new LastSteps(jdbc),
                        new LastPhases(jdbc),
                        new WaitingGroups(jdbc, InstantSource.system())),
                new ProvenanceViews(new StartingVersions(jdbc), new Provenances(jdbc)),
                new CostViews(costs),
                new HeldOutChecks(jdbc),
                new ReferenceReports(jdbc, events),
                new JobDynamics(new Transitions(jdbc), new HeldOutResults(jdbc), new FailedEvaluations(jdbc)));
    }
}
