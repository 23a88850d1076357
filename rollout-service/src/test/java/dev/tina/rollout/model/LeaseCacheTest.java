package dev.tina.rollout.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LeaseCacheTest {

    private final List<String> loaded = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final LeaseCache<String, String> cache = new LeaseCache<>(2, this::load, closed::add);

    private String load(String key) {
        loaded.add(key);
        return key;
    }

    @Test
    void whatIsAskedForAgainIsLoadedOnce() {
        cache.lease("a").close();
        cache.lease("a").close();
        assertThat(loaded).containsExactly("a");
        assertThat(closed).isEmpty();
    }

    @Test
    void theLeastRecentlyUsedIsClosedForAThird() {
        cache.lease("a").close();
        cache.lease("b").close();
        cache.lease("a").close();
        cache.lease("c").close();
        assertThat(closed).containsExactly("b");
    }

    @Test
    void whatIsInUseIsClosedOnlyAfterItsLastLease() {
        CacheLease<String> first = cache.lease("a");
        CacheLease<String> second = cache.lease("a");
        cache.lease("b").close();
        CacheLease<String> third = cache.lease("c");
        CacheLease<String> fourth = cache.lease("d");
        assertThat(closed).containsExactly("b");
        first.close();
        first.close();
        assertThat(closed).containsExactly("b");
        second.close();
        assertThat(closed).containsExactly("b", "a");
        third.close();
        fourth.close();
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeLoadedIsTriedAgain() {
        AtomicBoolean there = new AtomicBoolean();
        LeaseCache<String, String> flaky = new LeaseCache<>(
                1,
                key -> {
                    if (!there.getAndSet(true)) {
                        throw new IllegalStateException("not there yet");
                    }
                    return key;
                },
                closed::add);
        assertThatThrownBy(() -> flaky.lease("a")).hasMessage("not there yet");
        assertThat(flaky.lease("a").value()).isEqualTo("a");
    }

    @Test
    void whatIsForgottenIsClosedAtOnceOrAfterItsLastLease() {
        cache.lease("idle").close();
        CacheLease<String> first = cache.lease("idle, in use");
        CacheLease<String> second = cache.lease("idle, in use");
        cache.forget(key -> key.startsWith("idle"));
        assertThat(closed).containsExactly("idle");
        assertThat(cache.size()).isZero();
        first.close();
        first.close();
        assertThat(closed).containsExactly("idle");
        second.close();
        assertThat(closed).containsExactly("idle", "idle, in use");
        cache.lease("idle").close();
        assertThat(loaded).containsExactly("idle", "idle, in use", "idle");
    }

    @Test
    void othersStayWhereTheyAre() {
        cache.lease("a").close();
        cache.lease("b").close();
        cache.forget(key -> key.equals("b"));
        cache.lease("a").close();
        assertThat(closed).containsExactly("b");
        assertThat(cache.values()).containsExactly("a");
    }

    @Test
    void closingClosesAll() {
        CacheLease<String> open = cache.lease("a");
        cache.lease("b").close();
        cache.close();
        assertThat(closed).containsExactlyInAnyOrder("a", "b");
        open.close();
        assertThat(closed).hasSize(2);
    }
}
