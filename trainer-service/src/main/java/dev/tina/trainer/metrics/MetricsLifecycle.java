package dev.tina.trainer.metrics;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Tells each place in a thread of its own: a full disk or a server that hangs holds up neither learning nor another place. */
final class MetricsLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MetricsLifecycle.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<MetricRounds> places;
    private final Duration interval;
    private List<Thread> threads = List.of();

    MetricsLifecycle(List<MetricRounds> places, Duration interval) {
        this.places = List.copyOf(places);
        this.interval = interval;
    }

    @Override
    public void start() {
        threads = places.stream()
                .map(place -> Thread.ofPlatform().name("metrics").daemon().start(() -> run(place)))
                .toList();
    }

    private void run(MetricRounds place) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                safeRound(place);
                Thread.sleep(interval);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails for now, as when the database is away, is tried again the next time. */
    private static void safeRound(MetricRounds place) throws InterruptedException {
        try {
            place.round();
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            log.warn("metrics are told again later: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        List<Thread> stopping = threads;
        threads = List.of();
        stopping.forEach(Thread::interrupt);
        try {
            for (Thread thread : stopping) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
