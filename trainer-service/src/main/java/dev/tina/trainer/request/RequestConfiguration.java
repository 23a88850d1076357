package dev.tina.trainer.request;

import dev.tina.hub.settings.HubSettings;
import dev.tina.trainer.TrainerProperties;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.cost.CostViews;
import dev.tina.trainer.cost.LearnerDevice;
import dev.tina.trainer.cost.PassAt1Gain;
import dev.tina.trainer.cost.Workers;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.job.StreamProperties;
import dev.tina.trainer.learn.TrainerParts;
import dev.tina.trainer.learn.WorkSignal;
import dev.tina.trainer.ledger.SampledGroups;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.plan.WaitingGroups;
import dev.tina.trainer.provenance.ProvenanceViews;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the resources together. */
@Configuration
@EnableConfigurationProperties(StreamProperties.class)
class RequestConfiguration {

    @Bean
    BudgetRequests budgets(TrainerParts workshop, TrainerParts.Means means, LearnerDevice learner) {
        return new BudgetRequests(workshop, means.costs().prices(), learner);
    }

    @Bean
    BaseFolders baseFolders(TrainerProperties properties) {
        return new BaseFolders(properties.modelsFolder(), HubSettings.ofProcess());
    }

    @Bean
    JobCreation newJobs(
            TrainerParts workshop,
            TrainerParts.Means means,
            ReferenceReports reports,
            BudgetRequests budgets,
            BaseFolders bases) {
        RequestKeys keys = new RequestKeys(means.jdbc());
        StartingVersionLookup parents = new StartingVersionLookup(
                workshop.jobs(), workshop.checkpoints(), job -> Dynamics.of(means.jdbc(), job));
        JobRequestCheck admission = new JobRequestCheck(parents, budgets, bases, workshop.learner());
        return new JobCreation(workshop, reports, keys, admission, means.clock(), UUID::randomUUID);
    }

    @Bean
    ProvenanceViews origins(TrainerParts workshop) {
        return new ProvenanceViews(workshop.forks(), workshop.provenances());
    }

    @Bean
    Workers workers(TrainerParts.Means means) {
        return new Workers(means.jdbc(), means.clock());
    }

    @Bean
    SampledGroups samples(TrainerParts.Means means) {
        return new SampledGroups(means.jdbc(), means.codec());
    }

    @Bean
    ReferenceReports referenceReports(JdbcClient jdbc, JobEvents events) {
        return new ReferenceReports(jdbc, events);
    }

    @Bean
    CostViews costViews(TrainerParts.Means means, JdbcClient jdbc) {
        return new CostViews(means.costs(), new PassAt1Gain(jdbc));
    }

    @Bean
    JobsController.Desk desk(
            TrainerParts workshop,
            JdbcClient jdbc,
            CostViews costs,
            BudgetRequests budgets,
            ReferenceReports reports,
            ProvenanceViews origins,
            WaitingGroups waiting,
            WorkSignal bell) {
        return new JobsController.Desk(
                workshop.transactions(),
                workshop.jobs(),
                workshop.states(),
                workshop.steps(),
                new Checkpoints(jdbc),
                costs,
                budgets,
                reports,
                origins,
                job -> Dynamics.of(jdbc, job),
                waiting,
                bell);
    }

    @Bean
    JobEvents jobEvents(TrainerParts.Means means) {
        return new JobEvents(means.jdbc(), means.clock());
    }

    @Bean
    Jobs jobs(TrainerParts workshop) {
        return workshop.jobs();
    }
}
