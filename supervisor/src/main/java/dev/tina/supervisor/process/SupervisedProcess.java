package dev.tina.supervisor.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Keeps a child process alive: started again, after a delay, whenever it dies, until it is told to stop. */
public final class SupervisedProcess {

    /**
     * Who wants to know of a child's fate.
     *
     * @param news told of each death in one sentence
     * @param restarted runs after each new start
     */
    public record Listener(Consumer<String> news, Runnable restarted) {}

    private final ChildSpec spec;
    private final ChildLog log;
    private final RestartBackoff backoff;
    private final Listener listener;
    private final AtomicInteger restarts = new AtomicInteger();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread keeper;
    private volatile Child child;

    private SupervisedProcess(ChildSpec spec, ChildLog log, RestartBackoff backoff, Listener listener)
            throws IOException {
        this.spec = spec;
        this.log = log;
        this.backoff = backoff;
        this.listener = listener;
        this.child = Child.start(spec, log);
        this.keeper =
                Thread.ofPlatform().daemon().name("keeper of " + spec.name()).unstarted(this::keep);
    }

    /**
     * Starts the child and keeps it.
     *
     * @throws IOException where the first start fails
     */
    public static SupervisedProcess start(ChildSpec spec, ChildLog log, RestartBackoff backoff, Listener listener)
            throws IOException {
        var supervised = new SupervisedProcess(spec, log, backoff, listener);
        supervised.keeper.start();
        return supervised;
    }

    private void keep() {
        try {
            while (true) {
                int status = child.awaitEnd();
                if (stop.getCount() == 0) {
                    return;
                }
                Duration delay = backoff.after(child.life());
                listener.news()
                        .accept("%s (process %d) ended with status %d, restarting it in %.1f s"
                                .formatted(spec.name(), child.pid(), status, delay.toMillis() / 1000.0));
                if (stop.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                restart();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void restart() {
        if (stop.getCount() == 0) {
            return;
        }
        try {
            child = Child.start(spec, log);
            restarts.incrementAndGet();
            listener.restarted().run();
        } catch (IOException e) {
            listener.news().accept(spec.name() + " cannot be started: " + e.getMessage());
        }
    }

    public String name() {
        return spec.name();
    }

    public long pid() {
        return child.pid();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    /** How often it was started again. */
    public int restarts() {
        return restarts.get();
    }

    public ChildLog log() {
        return log;
    }

    /** Asks the child to end and restarts it no more; returns at once. */
    public synchronized void askToStop() {
        stop.countDown();
        child.askToEnd();
    }

    /** Waits for the child that was asked to stop; one that outlives the patience is killed. */
    public void awaitStop(Duration patience) throws InterruptedException {
        child.end(patience);
    }
}
