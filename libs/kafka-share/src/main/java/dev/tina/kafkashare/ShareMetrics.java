package dev.tina.kafkashare;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.AcknowledgeType;

/** Counts what becomes of the records of one binding, and how many are being handled. */
final class ShareMetrics {

    private final MeterRegistry registry;
    private final Tags tags;
    private final AtomicInteger inFlight = new AtomicInteger();

    ShareMetrics(MeterRegistry registry, String topic, String group) {
        this.registry = registry;
        tags = Tags.of("topic", topic, "group", group);
        Gauge.builder("kafka.share.in.flight", inFlight, AtomicInteger::get)
                .description("Records being handled")
                .tags(tags)
                .register(registry);
    }

    void started() {
        inFlight.incrementAndGet();
    }

    void ended() {
        inFlight.decrementAndGet();
    }

    void acknowledged(AcknowledgeType type) {
        count(
                switch (type) {
                    case ACCEPT -> "accepted";
                    case RELEASE -> "released";
                    case REJECT -> "rejected";
                    case RENEW -> "renewed";
                });
    }

    /** A record's lock was lost while it was handled: another consumer has it. */
    void lost() {
        count("lost");
    }

    private void count(String result) {
        registry.counter("kafka.share.records", tags.and("result", result)).increment();
    }
}
