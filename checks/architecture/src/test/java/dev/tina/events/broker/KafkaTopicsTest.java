package dev.tina.events.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tina.architecture.deployment.RenderedTopics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The topics of an overlay are the ones the services would make with the overlay's settings. */
class KafkaTopicsTest {

    @EnableConfigurationProperties(TopicProperties.class)
    static class Settings {}

    static List<String> overlays() {
        return RenderedTopics.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void anOverlaysTopicsAreThoseOfTheServices(String overlay) throws Exception {
        RenderedTopics rendered = RenderedTopics.of(overlay);
        assertThat(rendered.topics()).isEqualTo(madeByServices(rendered.settings()));
    }

    private static Map<String, JsonNode> madeByServices(Map<String, String> settings) {
        var topics = new TreeMap<String, JsonNode>();
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues(settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))
                .run(context -> TopicAutoConfiguration.topics(context.getBean(TopicProperties.class))
                        .forEach(topic -> topics.put(topic.name(), described(topic))));
        return topics;
    }

    private static JsonNode described(NewTopic topic) {
        return RenderedTopics.described(topic.numPartitions(), topic.replicationFactor(), topic.configs());
    }
}
