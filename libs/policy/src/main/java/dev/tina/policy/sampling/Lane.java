package dev.tina.policy.sampling;

import dev.tina.policy.torch.Torch;
import java.util.concurrent.TimeUnit;

/** Samples one batch after the other, each begun by the first group of the queue. */
final class Lane implements Runnable {

    private final DecodeProgram program;
    private final RequestQueue queue;
    private final CacheBudget budget;
    private final SamplerConfig config;

    Lane(DecodeProgram program, RequestQueue queue, CacheBudget budget, SamplerConfig config) {
        this.program = program;
        this.queue = queue;
        this.budget = budget;
        this.config = config;
    }

    @Override
    public void run() {
        Torch.useThreads(config.threadsPerLane());
        try {
            while (!queue.isClosed()) {
                SampleGroup first = queue.next(1, TimeUnit.SECONDS);
                if (first != null) {
                    sample(first);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sample(SampleGroup first) {
        try (Session session = new Session(program, queue, budget, config, first.request())) {
            session.run(first);
        } catch (RuntimeException e) {
            first.fail(e);
        }
    }
}
