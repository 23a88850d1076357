package dev.tina.rollout.model;

/** A loaded value that stays open at least until the lease is closed. */
public interface CacheLease<V> extends AutoCloseable {

    V value();

    @Override
    void close();
}
