package dev.tina.trainer.removal;

import dev.tina.trainer.TrainerProperties;
import dev.tina.trainer.checkpoint.AdapterStore;
import dev.tina.trainer.checkpoint.StateStore;
import dev.tina.trainer.learn.Trainer;
import java.nio.file.Path;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes jobs on request, and at the start the files that a process before this one has left behind. */
@Configuration(proxyBeanMethods = false)
class RemovalConfiguration {

    @Bean
    FreedFiles freedFiles(Trainer trainer, Trainer.Surroundings around, TrainerProperties properties) {
        return new FreedFiles(
                around.jdbc(),
                around.transactions(),
                trainer.checkpoints(),
                new AdapterStore(properties.adaptersFolder()),
                new StateStore(properties.statesFolder()),
                Path.of(properties.jobs()));
    }

    @Bean
    JobRemoval jobRemoval(Trainer trainer, Trainer.Surroundings around, FreedFiles files) {
        return new JobRemoval(
                around.transactions(),
                around.clock(),
                trainer.jobs(),
                trainer.checkpoints(),
                new JobRecords(around.jdbc()),
                files);
    }

    @Bean
    ApplicationRunner sweepOfFreedFiles(FreedFiles files) {
        return arguments -> files.sweep();
    }
}
