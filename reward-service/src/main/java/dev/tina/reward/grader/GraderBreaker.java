package dev.tina.reward.grader;

import dev.tina.reward.Deadline;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps one grader from being called too often at once, or at all while it mostly fails. */
final class GraderBreaker {

    private final CircuitBreaker breaker;
    private final Semaphore calls;
    private volatile String lastFailure = "";

    GraderBreaker(CircuitBreaker breaker, int concurrency) {
        this.breaker = breaker;
        this.calls = new Semaphore(concurrency, true);
    }

    /** Makes the call when it may be made; throws {@link GraderException}. */
    <T> T run(GraderRetry.Call<T> call, Deadline deadline) throws GraderException {
        enter(deadline);
        try {
            return judged(call);
        } finally {
            calls.release();
        }
    }

    private void enter(Deadline deadline) throws GraderException {
        try {
            if (!calls.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw GraderException.lasting(GraderFailure.BUSY, "too many calls were under way until the deadline");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GraderException.lasting(GraderFailure.BUSY, "the service stopped waiting for its turn");
        }
    }

    private <T> T judged(GraderRetry.Call<T> call) throws GraderException {
        if (!breaker.tryAcquirePermission()) {
            throw GraderException.lasting(
                    GraderFailure.CIRCUIT_OPEN, "left alone for a while, since it failed: " + lastFailure);
        }
        long start = System.nanoTime();
        try {
            T result = call.make();
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return result;
        } catch (GraderException e) {
            lastFailure = e.reason();
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
            throw e;
        } catch (RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
    }
}
