package dev.tina.kafkashare;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.integration.endpoint.MessageProducerSupport;

/** Sends the records of a topic that its share group gives it down a channel, several at once. */
final class ShareMessageProducer extends MessageProducerSupport {

    private static final Duration CLOSING = Duration.ofSeconds(15);

    private final String topic;
    private final String group;
    private final ShareConsumerSettings settings;
    private final ShareClients clients;
    private final ShareMetrics metrics;
    private @Nullable ConsumerThreads crew;

    ShareMessageProducer(
            String topic, String group, ShareConsumerSettings settings, ShareClients clients, ShareMetrics metrics) {
        this.topic = topic;
        this.group = group;
        this.settings = settings;
        this.clients = clients;
        this.metrics = metrics;
    }

    @Override
    protected void doStart() {
        DeadLetterProducer deadLetters = new DeadLetterProducer(clients.producer(), settings.deadLetterTopicOf(topic));
        List<ConsumerThread> slots = IntStream.range(0, settings.maxInFlight())
                .mapToObj(i -> new ConsumerThread(
                        "share-" + topic + "-" + i, this::consumer, consumer -> slot(consumer, deadLetters)))
                .toList();
        ConsumerThreads started = new ConsumerThreads(slots, deadLetters);
        crew = started;
        started.start();
    }

    private ShareConsumer<byte[], byte[]> consumer() {
        ShareConsumer<byte[], byte[]> consumer = clients.consumer(group);
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    private DeliveryLoop slot(ShareConsumer<byte[], byte[]> consumer, DeadLetterProducer deadLetters) {
        return new DeliveryLoop(new LockedRecords(consumer, metrics), this::handle, deadLetters, settings, metrics);
    }

    private void handle(ConsumerRecord<byte[], byte[]> record) {
        sendMessage(RecordMessages.message(record));
    }

    /** Releases what is in flight at once, then waits for the handlers to end. */
    @Override
    protected void doStop() {
        ConsumerThreads stopping = crew;
        crew = null;
        if (stopping != null) {
            stopping.stop(settings.stopTimeout().plus(CLOSING));
        }
    }
}
