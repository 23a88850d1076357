package dev.tina.architecture.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The Kafka topics of an overlay, and the settings by which its services make topics. */
public final class RenderedTopics {

    private final Overlay overlay;

    private RenderedTopics(Overlay overlay) {
        this.overlay = overlay;
    }

    public static List<String> overlays() {
        return Overlay.names();
    }

    /** Skips the test where there is no kubectl. */
    public static RenderedTopics of(String overlay) throws Exception {
        return new RenderedTopics(Overlay.render(overlay));
    }

    /** Partitions, replicas and configuration by topic. */
    public Map<String, JsonNode> topics() {
        var topics = new TreeMap<String, JsonNode>();
        overlay.ofKind("KafkaTopic").forEach(topic -> {
            var config = new TreeMap<String, String>();
            topic.at("/spec/config")
                    .properties()
                    .forEach(
                            entry -> config.put(entry.getKey(), entry.getValue().asText()));
            topics.put(
                    Overlay.nameOf(topic),
                    described(
                            topic.at("/spec/partitions").asInt(),
                            topic.at("/spec/replicas").asInt(),
                            config));
        });
        return topics;
    }

    public static JsonNode described(int partitions, int replicas, Map<String, String> config) {
        ObjectNode topic = Yaml.JSON.createObjectNode();
        topic.put("partitions", partitions).put("replicas", replicas);
        ObjectNode settings = topic.putObject("config");
        new TreeMap<>(config).forEach(settings::put);
        return topic;
    }

    /** The keys under tina.topics, in lower case without dashes, as variables spell them. */
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        overlay.ofKind("ConfigMap")
                .forEach(map -> map.path("data").properties().forEach(entry -> {
                    if (entry.getKey().startsWith("TINA_TOPICS_")) {
                        settings.put(
                                entry.getKey().toLowerCase(Locale.ROOT).replace('_', '.'),
                                entry.getValue().asText());
                    }
                }));
        return settings;
    }
}
