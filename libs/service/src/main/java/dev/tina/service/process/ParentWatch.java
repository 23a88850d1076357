package dev.tina.service.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Ends the process in order when its standard input ends, since then the supervisor that held the other end is gone.
 *
 * <p>It watches on a daemon thread of its own, which nothing can interrupt while it reads; what comes in is dropped.
 */
final class ParentWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ParentWatch.class);

    private final InputStream input;
    private final Runnable end;
    private volatile boolean running;

    ParentWatch(InputStream input, Runnable end) {
        this.input = input;
        this.end = end;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("parent-watch").start(this::watch);
    }

    private void watch() {
        awaitEnd();
        if (running) {
            log.info("Standard input has ended: the supervisor is gone, so this process ends too");
            end.run();
        }
    }

    private void awaitEnd() {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            log.info("Standard input cannot be read any more: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** First to start, so that a supervisor lost while the rest starts is noticed. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
