package dev.tina.trainer.api;

import dev.tina.hub.HubSettings;
import dev.tina.trainer.TrainerProperties;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.cost.Workers;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.job.JobEvents;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.learn.Bell;
import dev.tina.trainer.learn.Workplace;
import dev.tina.trainer.learn.Workshop;
import dev.tina.trainer.ledger.Samples;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.plan.WaitingGroups;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the resources together. */
@Configuration
@EnableConfigurationProperties(StreamProperties.class)
class ApiConfiguration {

    @Bean
    Budgets budgets(Workshop workshop, Workshop.Means means, Workplace learner) {
        return new Budgets(workshop, means.costs().prices(), learner);
    }

    @Bean
    BaseFolders baseFolders(TrainerProperties properties) {
        return new BaseFolders(properties.modelsFolder(), HubSettings.ofProcess());
    }

    @Bean
    NewJobs newJobs(
            Workshop workshop, Workshop.Means means, ReferenceReports reports, Budgets budgets, BaseFolders bases) {
        RequestKeys keys = new RequestKeys(means.jdbc());
        Parents parents = new Parents(workshop.jobs(), workshop.checkpoints(), job -> Dynamics.of(means.jdbc(), job));
        Admission admission = new Admission(parents, budgets, bases, workshop.learner());
        return new NewJobs(workshop, reports, keys, admission, means.clock(), UUID::randomUUID);
    }

    @Bean
    Origins origins(Workshop workshop) {
        return new Origins(workshop.forks(), workshop.provenances());
    }

    @Bean
    Workers workers(Workshop.Means means) {
        return new Workers(means.jdbc(), means.clock());
    }

    @Bean
    Samples samples(Workshop.Means means) {
        return new Samples(means.jdbc(), means.codec());
    }

    @Bean
    ReferenceReports referenceReports(JdbcClient jdbc, JobEvents events) {
        return new ReferenceReports(jdbc, events);
    }

    @Bean
    CostViews costViews(Workshop.Means means, JdbcClient jdbc) {
        return new CostViews(means.costs(), new Gains(jdbc));
    }

    @Bean
    JobsController.Desk desk(
            Workshop workshop,
            JdbcClient jdbc,
            CostViews costs,
            Budgets budgets,
            ReferenceReports reports,
            Origins origins,
            WaitingGroups waiting,
            Bell bell) {
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
    JobEvents jobEvents(Workshop.Means means) {
        return new JobEvents(means.jdbc(), means.clock());
    }

    @Bean
    Jobs jobs(Workshop workshop) {
        return workshop.jobs();
    }
}
