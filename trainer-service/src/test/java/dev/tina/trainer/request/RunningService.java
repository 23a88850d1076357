package dev.tina.trainer.request;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutRequested;
import dev.tina.events.message.EventMessages;
import dev.tina.kafkashare.test.EmbeddedBroker;
import dev.tina.trainer.learn.Learner;
import dev.tina.trainer.sim.Databases;
import dev.tina.trainer.sim.HashLearner;
import dev.tina.trainer.sim.Sampled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What the service needs around it: a broker, a database, and a worker that samples and scores at once. */
@TestConfiguration(proxyBeanMethods = false)
public class RunningService {

    @Bean(destroyMethod = "close")
    EmbeddedBroker broker() {
        return EmbeddedBroker.start();
    }

    @Bean
    DynamicPropertyRegistrar addresses(EmbeddedBroker broker) {
        String database = Databases.freshUrl();
        Path data = folder();
        return properties -> {
            properties.add("spring.kafka.bootstrap-servers", broker::bootstrapServers);
            properties.add("spring.datasource.url", () -> database);
            properties.add("spring.datasource.username", () -> "postgres");
            properties.add("tina.trainer.adapters", data.resolve("adapters")::toString);
            properties.add("tina.trainer.states", data.resolve("states")::toString);
            properties.add("tina.trainer.jobs", data.resolve("jobs")::toString);
            properties.add("tina.topics.partitions", () -> 2);
            properties.add(
                    "spring.cloud.function.definition",
                    () -> "groupScored;requestDeadLetter;evaluationCompleted;worker");
            properties.add("spring.cloud.stream.bindings.worker-in-0.destination", () -> "rollout.requested");
            properties.add("spring.cloud.stream.bindings.worker-in-0.group", () -> "worker");
            properties.add("spring.cloud.stream.bindings.worker-out-0.destination", () -> "group.scored");
        };
    }

    @Bean
    @Primary
    Learner hashLearner(ObjectProvider<IntConsumer> whileLearning) {
        return new HashLearner(whileLearning.getIfAvailable(() -> step -> {}));
    }

    @Bean
    Function<RolloutRequested, Message<GroupScored>> worker() {
        return request -> EventMessages.keyed(request.key().jobId(), Sampled.of(request));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("trainer");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
