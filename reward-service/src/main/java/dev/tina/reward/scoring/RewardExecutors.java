package dev.tina.reward.scoring;

import dev.tina.contracts.group.RewardSpec;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Where rewards are computed: those that compute on as many threads as there are cores to spare, those that wait on one
 * each. Groups and their rewards are what runs in parallel: an answer takes some 0.1 ms, so that a group's own
 * completions would not gain by being spread.
 */
final class RewardExecutors implements AutoCloseable {

    private static final String WAITING = "http";

    private final ExecutorService computing;
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();

    RewardExecutors(int threads) {
        this.computing = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("reward-", 0).factory());
    }

    Future<RewardOutcome> start(RewardSpec spec, Callable<RewardOutcome> work) {
        return (spec.name().equals(WAITING) ? waiting : computing).submit(work);
    }

    @Override
    public void close() {
        waiting.shutdownNow();
        computing.shutdownNow();
    }
}
