package dev.tina.kafkashare;

import java.util.Optional;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.springframework.core.NestedExceptionUtils;

/** What becomes of a record, by how its handling ended and how often it was delivered. */
final class Delivery {

    private Delivery() {}

    /**
     * The verdict on a handled record.
     *
     * @param failure what the handler threw, if it did
     * @param count how often the record was delivered, this time included
     */
    static Verdict verdict(Optional<Throwable> failure, int count, ShareConsumerSettings settings) {
        if (failure.isEmpty()) {
            return new Verdict(AcknowledgeType.ACCEPT, "");
        }
        Throwable thrown = failure.get();
        if (count >= settings.maxDeliveries()) {
            return new Verdict(AcknowledgeType.REJECT, "failed " + count + " times, at last with " + rootOf(thrown));
        }
        return new Verdict(AcknowledgeType.RELEASE, rootOf(thrown));
    }

    /** A record that was delivered more often than it may fail ended its consumers before they could say so. */
    static Optional<Verdict> beforeHandling(int count, ShareConsumerSettings settings) {
        return count <= settings.maxDeliveries()
                ? Optional.empty()
                : Optional.of(new Verdict(
                        AcknowledgeType.REJECT,
                        "was delivered " + (count - 1) + " times, and no consumer lived to finish or fail it"));
    }

    private static String rootOf(Throwable thrown) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(thrown));
    }

    /**
     * How a record is acknowledged.
     *
     * @param reason why it is not accepted; empty if it is
     */
    record Verdict(AcknowledgeType type, String reason) {}
}
