package dev.tina.trainer.view;

import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.cost.CostViews;
import dev.tina.trainer.cost.Workers;
import dev.tina.trainer.dynamics.FailedEvaluations;
import dev.tina.trainer.dynamics.HeldOutResults;
import dev.tina.trainer.dynamics.JobDynamics;
import dev.tina.trainer.dynamics.Transitions;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.StreamProperties;
import dev.tina.trainer.learn.Trainer;
import dev.tina.trainer.ledger.SampledGroups;
import dev.tina.trainer.phase.LastPhases;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.provenance.HeldOutChecks;
import dev.tina.trainer.provenance.ProvenanceViews;
import dev.tina.trainer.step.LastSteps;
import dev.tina.trainer.step.StepRecords;
import dev.tina.trainer.step.StepSignals;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the resources that show jobs read from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
class ViewConfiguration {

    @Bean
    Jobs jobs(Trainer trainer) {
        return trainer.jobs();
    }

    @Bean
    JobEvents jobEvents(Trainer trainer) {
        return trainer.events();
    }

    @Bean
    StepRecords stepRecords(Trainer trainer) {
        return trainer.steps();
    }

    @Bean
    Checkpoints checkpoints(Trainer trainer) {
        return trainer.checkpoints();
    }

    @Bean
    JobDynamics jobDynamics(Trainer.Surroundings around) {
        return new JobDynamics(
                new Transitions(around.jdbc()),
                new HeldOutResults(around.jdbc()),
                new FailedEvaluations(around.jdbc()));
    }

    @Bean
    ReferenceReports referenceReports(Trainer.Surroundings around, JobEvents events) {
        return new ReferenceReports(around.jdbc(), events);
    }

    @Bean
    ProvenanceViews provenanceViews(Trainer trainer) {
        return new ProvenanceViews(trainer.starts(), trainer.provenances());
    }

    @Bean
    JobViews jobViews(
            Trainer trainer,
            Trainer.Surroundings around,
            ProvenanceViews provenances,
            ReferenceReports reports,
            JobDynamics dynamics) {
        JobLines lines = new JobLines(
                new StepSignals(around.jdbc()),
                new LastSteps(around.jdbc()),
                new LastPhases(around.jdbc()),
                trainer.waiting());
        return new JobViews(
                lines,
                provenances,
                new CostViews(trainer.costs()),
                new HeldOutChecks(around.jdbc()),
                reports,
                dynamics);
    }

    @Bean
    SampledGroups sampledGroups(Trainer.Surroundings around) {
        return new SampledGroups(around.jdbc(), around.codec());
    }

    @Bean
    Workers workers(Trainer.Surroundings around) {
        return new Workers(around.jdbc(), around.clock());
    }
}
