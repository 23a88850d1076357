package dev.tina.kafkashare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The slots that consume one topic together, and where their dead letters go. A few of them start at first; another one
 * starts each time that all are at work, so that a consumer costs what it is used for.
 */
final class ConsumerThreads {

    private static final Logger log = LoggerFactory.getLogger(ConsumerThreads.class);
    private static final int AT_FIRST = 8;

    private final int most;
    private final DeadLetterProducer deadLetters;
    private final BiFunction<ConsumerThreads, Integer, ConsumerThread> slots;
    private final List<ConsumerThread> started = new ArrayList<>();
    private int atWork;
    private boolean stopped;

    /**
     * @param most slots that there may be
     * @param slots makes the slot of an index; its records are handled by {@link #work}
     */
    ConsumerThreads(
            int most, DeadLetterProducer deadLetters, BiFunction<ConsumerThreads, Integer, ConsumerThread> slots) {
        this.most = most;
        this.deadLetters = deadLetters;
        this.slots = slots;
    }

    synchronized void start() {
        while (started.size() < Math.min(AT_FIRST, most)) {
            startAnother();
        }
    }

    /** Handles a record of one of the slots. */
    void work(Runnable handling) {
        begin();
        try {
            handling.run();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        atWork++;
        if (atWork == started.size() && atWork < most && !stopped) {
            startAnother();
        }
    }

    private synchronized void end() {
        atWork--;
    }

    private void startAnother() {
        ConsumerThread slot = slots.apply(this, started.size());
        started.add(slot);
        slot.start();
    }

    /** Has all slots release what they have at once, then waits for their handlers to end. */
    void stop(Duration atMost) {
        List<ConsumerThread> running = endOfStarting();
        running.forEach(ConsumerThread::stop);
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            for (ConsumerThread slot : running) {
                if (!slot.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    log.error("A share consumer did not stop within {}", atMost);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        deadLetters.close();
    }

    private synchronized List<ConsumerThread> endOfStarting() {
        stopped = true;
        return List.copyOf(started);
    }
}
