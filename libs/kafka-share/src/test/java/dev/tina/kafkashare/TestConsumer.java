package dev.tina.kafkashare;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.cloud.stream.binder.ExtendedConsumerProperties;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.messaging.Message;

/** A consumer of a share group, with what it was given to handle. */
final class TestConsumer implements AutoCloseable {

    private final List<Message<?>> given = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ShareMessageProducer endpoint;

    private TestConsumer(Topic topic, ShareConsumerSettings settings, Handler handler) {
        new ShareProvisioner(topic.clients())
                .provisionConsumerDestination(topic.name(), group(topic), new ExtendedConsumerProperties<>(settings));
        endpoint = new ShareMessageProducer(
                topic.name(),
                group(topic),
                settings,
                topic.clients(),
                new ShareMetrics(meters, topic.name(), group(topic)));
        DirectChannel channel = new DirectChannel();
        channel.subscribe(message -> {
            given.add(message);
            handler.handle(this, message);
        });
        endpoint.setOutputChannel(channel);
        endpoint.setBeanFactory(new DefaultListableBeanFactory());
        endpoint.afterPropertiesSet();
    }

    static TestConsumer start(Topic topic, ShareConsumerSettings settings, Handler handler) {
        TestConsumer worker = new TestConsumer(topic, settings, handler);
        worker.endpoint.start();
        return worker;
    }

    static String group(Topic topic) {
        return topic.name() + "-group";
    }

    List<Message<?>> given() {
        return given;
    }

    /** How many records had this result. */
    int count(String result) {
        return (int) meters.find("kafka.share.records").tag("result", result).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    int inFlight() {
        return (int) meters.get("kafka.share.in.flight").gauge().value();
    }

    @Override
    public void close() {
        endpoint.stop();
    }

    /** Handles a message; what it throws is the record's failure. */
    interface Handler {
        void handle(TestConsumer worker, Message<?> message);
    }
}
