package dev.tina.trainer.dataset;

import dev.tina.tasks.upload.UploadFolder;
import dev.tina.trainer.learn.Trainer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the resource of data sets works with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatasetProperties.class)
class DatasetConfiguration {

    @Bean
    Datasets datasets(Trainer.Surroundings around) {
        return new Datasets(around.jdbc());
    }

    @Bean
    DatasetUploads datasetUploads(Datasets datasets, Trainer.Surroundings around) {
        return new DatasetUploads(datasets, UploadFolder.ofProcess(), around.clock());
    }
}
