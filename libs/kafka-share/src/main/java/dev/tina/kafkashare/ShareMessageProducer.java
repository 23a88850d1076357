package dev.tina.kafkashare;

import java.time.Duration;
import java.util.List;
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
    private @Nullable ConsumerThreads threads;

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
        ConsumerThreads started = new ConsumerThreads(
                settings.maxInFlight(), deadLetters, (all, index) -> thread(all, index, deadLetters));
        threads = started;
        started.start();
    }

    private ConsumerThread thread(ConsumerThreads all, int index, DeadLetterProducer deadLetters) {
        return new ConsumerThread(
                "share-" + topic + "-" + index, this::consumer, consumer -> slot(consumer, all, deadLetters));
    }

    private ShareConsumer<byte[], byte[]> consumer() {
        ShareConsumer<byte[], byte[]> consumer = clients.consumer(group);
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    private DeliveryLoop slot(
            ShareConsumer<byte[], byte[]> consumer, ConsumerThreads all, DeadLetterProducer deadLetters) {
        return new DeliveryLoop(
                new LockedRecords(consumer, metrics),
                record -> all.work(() -> sendMessage(RecordMessages.message(record))),
                deadLetters,
                settings,
                metrics);
    }

    /** Releases what is in flight at once, then waits for the handlers to end. */
    @Override
    protected void doStop() {
        ConsumerThreads stopping = threads;
        threads = null;
        if (stopping != null) {
            stopping.stop(settings.stopTimeout().plus(CLOSING));
        }
    }
}
