package dev.tina.trainer.cost;

import dev.tina.plan.price.PriceList;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what is charged: {@code tina.cost.device.seconds{role,device,discarded}}, and where the device has a price
 * {@code tina.cost.dollars{role,device}}; without one there is no such counter.
 */
final class CostMeters {

    private static final double SECONDS_PER_HOUR = 3600;

    private final MeterRegistry registry;
    private final PriceList prices;

    CostMeters(MeterRegistry registry, PriceList prices) {
        this.registry = registry;
        this.prices = prices;
    }

    /** What a transaction takes back is not counted. */
    void countOnceCommitted(Charge charge) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count(charge);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(charge);
            }
        });
    }

    private void count(Charge charge) {
        String device = charge.worker().device();
        Tags tags = Tags.of("role", charge.role().name().toLowerCase(Locale.ROOT), "device", device);
        registry.counter("tina.cost.device.seconds", tags.and("discarded", String.valueOf(charge.discarded())))
                .increment(charge.deviceSeconds());
        prices.of(device)
                .ifPresent(price -> registry.counter("tina.cost.dollars", tags)
                        .increment(charge.deviceSeconds() / SECONDS_PER_HOUR * price));
    }
}
