package dev.tina.policy.sampling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A queue of groups that wait for a lane; they are served strictly in order. */
final class RequestQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Deque<SampleGroup> groups = new ArrayDeque<>();
    private final List<SampleGroup> unsettled = new ArrayList<>();
    private boolean closed;

    /** @throws IllegalStateException if closed */
    void add(SampleGroup group) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the sampler is closed");
            }
            unsettled.removeIf(SampleGroup::isSettled);
            unsettled.add(group);
            groups.addLast(group);
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The first group, waited for up to that long. */
    @Nullable
    SampleGroup next(long timeout, TimeUnit unit) throws InterruptedException {
        lock.lock();
        try {
            long nanos = unit.toNanos(timeout);
            while (groups.isEmpty() && !closed && nanos > 0) {
                nanos = added.awaitNanos(nanos);
            }
            return groups.pollFirst();
        } finally {
            lock.unlock();
        }
    }

    /** The first group, if there is one that fits. */
    @Nullable
    SampleGroup nextIf(Predicate<SampleGroup> fits) {
        lock.lock();
        try {
            SampleGroup first = groups.peekFirst();
            return first != null && fits.test(first) ? groups.pollFirst() : null;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the first group, if there is one, fits. */
    boolean hasNext(Predicate<SampleGroup> fits) {
        lock.lock();
        try {
            SampleGroup first = groups.peekFirst();
            return first != null && fits.test(first);
        } finally {
            lock.unlock();
        }
    }

    /** Sequences of all groups that were added and are not settled. */
    int outstanding() {
        lock.lock();
        try {
            return unsettled.stream()
                    .filter(group -> !group.isSettled())
                    .mapToInt(group -> group.request().groupSize())
                    .sum();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more groups and hands out those that wait. */
    List<SampleGroup> close() {
        lock.lock();
        try {
            closed = true;
            added.signalAll();
            List<SampleGroup> waiting = List.copyOf(groups);
            groups.clear();
            return waiting;
        } finally {
            lock.unlock();
        }
    }
}
