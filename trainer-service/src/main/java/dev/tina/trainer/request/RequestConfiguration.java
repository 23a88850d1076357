package dev.tina.trainer.request;

import dev.tina.hub.base.BaseFolders;
import dev.tina.hub.settings.HubSettings;
import dev.tina.trainer.TrainerProperties;
import dev.tina.trainer.cost.BudgetGuard;
import dev.tina.trainer.dynamics.JobDynamics;
import dev.tina.trainer.forecast.Forecasts;
import dev.tina.trainer.grader.GraderCheck;
import dev.tina.trainer.grader.GraderProperties;
import dev.tina.trainer.learn.Learner;
import dev.tina.trainer.learn.Trainer;
import dev.tina.trainer.plan.ReferenceReports;
import dev.tina.trainer.provenance.HeldOutChecks;
import java.net.InetAddress;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the resources that take requests work with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraderProperties.class)
class RequestConfiguration {

    @Bean
    BudgetRequests budgetRequests(Trainer trainer, Trainer.Surroundings around) {
        BudgetGuard guard = new BudgetGuard(around.jdbc(), trainer.costs());
        return new BudgetRequests(guard, trainer.costs().prices(), trainer.device());
    }

    @Bean
    BaseFolders baseFolders(TrainerProperties properties) {
        return new BaseFolders(properties.modelsFolder(), HubSettings.ofProcess());
    }

    @Bean
    JobRequestCheck jobRequestCheck(
            Trainer trainer,
            JobDynamics dynamics,
            BudgetRequests budgets,
            BaseFolders bases,
            Learner learner,
            GraderProperties graders) {
        StartingVersionLookup starts = new StartingVersionLookup(trainer.jobs(), trainer.checkpoints(), dynamics);
        return new JobRequestCheck(
                starts, budgets, bases, learner, new GraderCheck(graders, InetAddress::getAllByName));
    }

    @Bean
    JobCreation jobCreation(
            Trainer trainer, Trainer.Surroundings around, ReferenceReports reports, JobRequestCheck check) {
        return new JobCreation(
                around.transactions(),
                check,
                new NewJobs(
                        trainer.jobs(),
                        trainer.states(),
                        reports,
                        trainer.provenances(),
                        trainer.starts(),
                        new HeldOutChecks(around.jdbc())),
                new RequestKeys(around.jdbc()),
                new JobCreation.Identity(around.clock(), UUID::randomUUID));
    }

    @Bean
    JobPlans jobPlans(Trainer trainer, Trainer.Surroundings around, JobRequestCheck check) {
        return new JobPlans(check, new Forecasts(around.jdbc(), trainer.jobs(), trainer.costs()), around.clock());
    }

    @Bean
    JobCommands jobCommands(Trainer trainer, Trainer.Surroundings around, BudgetRequests budgets) {
        return new JobCommands(around.transactions(), trainer.jobs(), trainer.states(), budgets);
    }
}
