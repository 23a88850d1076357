package dev.tina.kafkashare;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Makes the Kafka clients of the binder, from {@code spring.kafka}. */
final class ShareClients {

    private final KafkaProperties properties;

    ShareClients(KafkaProperties properties) {
        this.properties = properties;
    }

    Admin admin() {
        return Admin.create(common());
    }

    /** Sends one record at a time; what it was given is with the broker when {@code send(…).get()} returns. */
    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                properties.buildProducerProperties(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Takes one record at a time, and none ahead. Only the settings common to all clients hold for it: many of a classic
     * consumer's are refused by a share consumer. A handler of any length keeps its membership.
     */
    KafkaShareConsumer<byte[], byte[]> consumer(String group) {
        Map<String, Object> config = common();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG, "explicit");
        config.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        config.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Integer.MAX_VALUE);
        return new KafkaShareConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> common() {
        Map<String, Object> config = new HashMap<>(properties.buildAdminProperties());
        config.remove("client.id");
        return config;
    }
}
