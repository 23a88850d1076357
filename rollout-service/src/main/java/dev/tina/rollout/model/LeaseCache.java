package dev.tina.rollout.model;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A cache that loads values on request and keeps the most recently used ones open; a value in use is never closed.
 *
 * <p>What cannot be loaded is not remembered: the next one who asks tries again.
 */
final class LeaseCache<K, V> implements AutoCloseable {

    private static final class Entry<V> {
        private final V value;
        private int users;
        private boolean forgotten;

        private Entry(V value) {
            this.value = value;
        }
    }

    private final int capacity;
    private final Function<K, V> load;
    private final Consumer<V> close;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

    /** @param capacity how many stay open when nobody uses them */
    LeaseCache(int capacity, Function<K, V> load, Consumer<V> close) {
        this.capacity = capacity;
        this.load = load;
        this.close = close;
    }

    /** Waits while another one loads. */
    synchronized CacheLease<V> lease(K key) {
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            closeIdle(capacity - 1);
            entry = new Entry<>(load.apply(key));
            entries.put(key, entry);
        }
        entry.users++;
        return leaseOf(entry);
    }

    private CacheLease<V> leaseOf(Entry<V> entry) {
        return new CacheLease<>() {
            private boolean open = true;

            @Override
            public V value() {
                return entry.value;
            }

            @Override
            public void close() {
                if (open) {
                    open = false;
                    release(entry);
                }
            }
        };
    }

    private synchronized void release(Entry<V> entry) {
        entry.users--;
        if (entry.forgotten && entry.users == 0) {
            close.accept(entry.value);
        }
        closeIdle(capacity);
    }

    /** Closes what has such a key, or lets its last lease close it where it is in use. */
    synchronized void forget(Predicate<K> keys) {
        Iterator<Map.Entry<K, Entry<V>>> each = entries.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<K, Entry<V>> one = each.next();
            if (keys.test(one.getKey())) {
                each.remove();
                one.getValue().forgotten = true;
                if (one.getValue().users == 0) {
                    close.accept(one.getValue().value);
                }
            }
        }
    }

    /** Closes the least recently used, until at most so many are open or all are in use. */
    private void closeIdle(int most) {
        Iterator<Entry<V>> each = entries.values().iterator();
        while (entries.size() > most && each.hasNext()) {
            Entry<V> entry = each.next();
            if (entry.users == 0) {
                each.remove();
                close.accept(entry.value);
            }
        }
    }

    /** What is open. */
    synchronized List<V> values() {
        return entries.values().stream().map(entry -> entry.value).toList();
    }

    synchronized int size() {
        return entries.size();
    }

    /** Closes all, whether in use or not. */
    @Override
    public synchronized void close() {
        entries.values().forEach(entry -> close.accept(entry.value));
        entries.clear();
    }
}
