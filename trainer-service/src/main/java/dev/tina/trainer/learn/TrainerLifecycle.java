package dev.tina.trainer.learn;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The trainer's threads: one learns, one renews leases, one asks again for overdue groups. */
final class TrainerLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TrainerLifecycle.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final TrainerLoop loop;
    private final WorkSignal signal;
    private final Pace pace;
    private final Runnable askAgain;
    private List<ScheduledFuture<?>> repeated = List.of();
    private @Nullable Thread learner;
    private @Nullable ScheduledExecutorService clockwork;

    /** How often each does its work. */
    record Pace(Duration poll, Duration renewal, Duration askAgain) {}

    TrainerLifecycle(TrainerLoop loop, WorkSignal signal, Pace pace, Runnable askAgain) {
        this.loop = loop;
        this.signal = signal;
        this.pace = pace;
        this.askAgain = askAgain;
    }

    @Override
    public void start() {
        learner = Thread.ofPlatform().name("learner").start(() -> loop.run(signal, pace.poll()));
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("trainer-", 0).factory());
        repeated =
                List.of(every(started, pace.renewal(), loop::renewLeases), every(started, pace.askAgain(), askAgain));
        clockwork = started;
    }

    /** What fails for now, as when the database is away, is tried again the next time. */
    private static ScheduledFuture<?> every(ScheduledExecutorService clockwork, Duration interval, Runnable work) {
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
                log.warn("will be tried again: {}", e.toString());
            }
        };
        return clockwork.scheduleWithFixedDelay(
                guarded, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Lets the step at work end, if that is soon, and gives the jobs up for another trainer to take. A step that goes on
     * is learned again there; should it end after all before that, the fence lets it count.
     */
    @Override
    public void stop() {
        Thread stopping = learner;
        ScheduledExecutorService clockworkStopping = clockwork;
        learner = null;
        clockwork = null;
        if (stopping == null || clockworkStopping == null) {
            return;
        }
        repeated.forEach(work -> work.cancel(false));
        clockworkStopping.shutdown();
        loop.stop();
        signal.give();
        try {
            if (stopping.join(PATIENCE)) {
                loop.release();
            } else {
                log.warn("the step at work did not end within {}; another trainer learns it", PATIENCE);
                loop.giveUp();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return learner != null;
    }
}
