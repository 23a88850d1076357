package dev.tina.cli.client;

import dev.tina.supervisor.CommandFailure;
import java.time.Duration;

/** Waits between two looks at what is followed, and gives up when nothing new was heard for too long. */
public final class Polling {

    private final Duration pause;
    private final Duration silence;
    private final WaitingClock clock;
    private long lastNews;

    /**
     * Begins with the silence at zero.
     *
     * @param pause between two looks
     * @param silence after which it gives up
     */
    public Polling(Duration pause, Duration silence, WaitingClock clock) {
        this.pause = pause;
        this.silence = silence;
        this.clock = clock;
        this.lastNews = clock.nanos();
    }

    /** Tells that something new was heard. */
    public void heard() {
        lastNews = clock.nanos();
    }

    /**
     * Returns when it is time for the next look.
     *
     * @param what is followed, such as {@code job 7}
     * @param rest what else to say of it where it is given up
     * @throws CommandFailure where nothing new was heard for too long
     */
    public void awaitNext(String what, String rest) throws InterruptedException {
        if (clock.nanos() - lastNews > silence.toNanos()) {
            throw new CommandFailure("nothing new of " + what + " for " + silence.toSeconds() + " s; " + rest);
        }
        clock.pause(pause);
    }
}
