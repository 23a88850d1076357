package dev.tina.events.outbox;

import dev.tina.service.metrics.DatabaseGauges;
import dev.tina.service.metrics.ReadingSet;
import io.micrometer.core.instrument.Tags;
import java.util.List;

/** How much the outbox holds, and for how long the oldest has waited: {@code tina.outbox.events}, {@code tina.outbox.age}. */
final class OutboxReadings {

    private OutboxReadings() {}

    static ReadingSet of(DatabaseGauges database) {
        return new ReadingSet(List.of(
                database.number(
                        "tina.outbox.events",
                        "Events that are still to be published",
                        "select count(*) from outbox",
                        Tags.empty()),
                database.number(
                        "tina.outbox.age",
                        "Seconds the oldest event in the outbox has waited",
                        "select coalesce(extract(epoch from now() - min(created_at)), 0) from outbox",
                        Tags.empty())));
    }
}
