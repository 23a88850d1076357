package dev.tina.service.metrics;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes all readings one after the other, again and again; one that fails is lost until it succeeds. */
final class ReadingPoller implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReadingPoller.class);

    private final List<Reading> readings;
    private final Duration interval;
    private final Set<String> failing = new HashSet<>();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    ReadingPoller(List<Reading> readings, Duration interval) {
        this.readings = List.copyOf(readings);
        this.interval = interval;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofPlatform().daemon().name("readings").start(() -> takeUntil(end));
    }

    private void takeUntil(CountDownLatch end) {
        try {
            do {
                for (Reading reading : readings) {
                    take(reading);
                }
            } while (!end.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails for now, as when the database is away, is tried again the next time. */
    void take(Reading reading) throws InterruptedException {
        try {
            reading.read();
            failing.remove(reading.name());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // whatever one meets, the others are still taken
            reading.lost();
            if (failing.add(reading.name()) && isRunning()) {
                log.warn("{} cannot be read for now: {}", reading.name(), e.toString());
            }
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
