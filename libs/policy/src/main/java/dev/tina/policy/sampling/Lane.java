package dev.tina.policy.sampling;

import dev.tina.policy.torch.Torch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Samples groups of the queue for as long as it is open. */
final class Lane implements Runnable {

    private final Supplier<Session> sessions;
    private final RequestQueue queue;
    private final SamplerConfig config;

    Lane(Supplier<Session> sessions, RequestQueue queue, SamplerConfig config) {
        this.sessions = sessions;
        this.queue = queue;
        this.config = config;
    }

    @Override
    public void run() {
        Torch.useThreads(config.threadsPerLane());
        Session session = sessions.get();
        try {
            while (!queue.isClosed()) {
                SampleGroup first = queue.next(1, TimeUnit.SECONDS);
                if (first == null) {
                    session.rest();
                } else if (!session.run(first)) {
                    session.close();
                    session = sessions.get();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            session.close();
        }
    }
}
