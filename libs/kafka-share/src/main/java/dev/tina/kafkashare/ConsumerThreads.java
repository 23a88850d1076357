package dev.tina.kafkashare;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The slots that consume one topic together, and where their dead letters go. */
record ConsumerThreads(List<ConsumerThread> slots, DeadLetterProducer deadLetters) {

    private static final Logger log = LoggerFactory.getLogger(ConsumerThreads.class);

    void start() {
        slots.forEach(ConsumerThread::start);
    }

    /** Has all slots release what they have at once, then waits for their handlers to end. */
    void stop(Duration atMost) {
        slots.forEach(ConsumerThread::stop);
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            for (ConsumerThread slot : slots) {
                if (!slot.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    log.error("A share consumer did not stop within {}", atMost);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        deadLetters.close();
    }
}
