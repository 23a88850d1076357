package dev.tina.supervisor.system;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Closes what has been started, in the opposite order. What is added after the closing is closed at once, so that a
 * signal in the middle of a start leaves nothing behind.
 */
final class Teardown implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Consumer<String> news;
    private boolean closed;

    Teardown(Consumer<String> news) {
        this.news = news;
    }

    synchronized <T extends AutoCloseable> T add(T resource) {
        if (closed) {
            closeOne(resource);
        } else {
            started.push(resource);
        }
        return resource;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            closeOne(started.pop());
        }
    }

    private void closeOne(AutoCloseable resource) {
        try {
            resource.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // whatever one of them meets, the others must still be closed
            news.accept("stopping: " + e);
        }
    }
}
