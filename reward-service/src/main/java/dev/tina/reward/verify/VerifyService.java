package dev.tina.reward.verify;

import dev.tina.reward.RewardProperties;
import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Verdict;
import dev.tina.verifier.batch.VerdictView;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Verifies what requests ask, so many requests at once as rewards have threads. */
class VerifyService {

    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore seats;

    VerifyService(RewardProperties properties) {
        seats = new Semaphore(properties.threadsOr(Runtime.getRuntime().availableProcessors()), true);
    }

    /** All seats were taken for too long. */
    static final class Busy extends RuntimeException {
        Busy() {
            super("too many requests are being verified, try again in a moment");
        }
    }

    /** In the order of the items; throws {@link Busy}. */
    List<VerdictView> verify(List<VerifyItem> items) {
        takeSeat();
        try {
            return items.stream().map(VerifyService::verify).toList();
        } finally {
            seats.release();
        }
    }

    private void takeSeat() {
        try {
            if (!seats.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    private static VerdictView verify(VerifyItem item) {
        long start = System.nanoTime();
        Verdict verdict = new AnswerVerifier(item.policy()).verify(item.completion(), item.reference());
        return VerdictView.of(verdict, (System.nanoTime() - start) / 1_000);
    }
}
