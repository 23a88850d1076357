package dev.tina.kafkashare;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The handling of one record, on a thread of its own. */
final class HandlerTask {

    private static final Logger log = LoggerFactory.getLogger(HandlerTask.class);

    private final FutureTask<@Nullable Void> task;
    private final Thread thread;
    private boolean abandoned;

    private HandlerTask(FutureTask<@Nullable Void> task) {
        this.task = task;
        thread = Thread.ofPlatform().name("share-handler").start(task);
    }

    /** Starts the handler, and signals its end, whether it succeeded or failed. */
    static HandlerTask start(Runnable handling, Runnable ended) {
        return new HandlerTask(new FutureTask<>(handling, null) {
            @Override
            protected void done() {
                ended.run();
            }
        });
    }

    boolean isDone() {
        return task.isDone();
    }

    /** What the handler threw, if it did. */
    Optional<Throwable> failure() {
        return task.state() == Future.State.FAILED ? Optional.of(task.exceptionNow()) : Optional.empty();
    }

    /** Interrupts the handler where it still works, and waits for it, once. */
    void abandon(Duration atMost) throws InterruptedException {
        if (isDone() || abandoned) {
            return;
        }
        abandoned = true;
        thread.interrupt();
        if (!thread.join(atMost)) {
            log.error("A handler goes on {} after it was interrupted", atMost);
        }
    }
}
