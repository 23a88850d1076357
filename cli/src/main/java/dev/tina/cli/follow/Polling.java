package dev.tina.cli.follow;

import dev.tina.cli.client.WaitingClock;
import dev.tina.supervisor.CommandFailure;
import java.time.Duration;

/**
 * Waits between two looks at what is followed, and gives up when nothing new was heard for too long. The longer nothing
 * is heard, the longer it waits: a tenth of the silence, within bounds.
 */
public final class Polling {

    private static final int SHARE_OF_SILENCE = 10;
    private static final int LONGEST = 10;

    private final Duration pause;
    private final Duration silence;
    private final WaitingClock clock;
    private long lastNews;

    /**
     * Begins with the silence at zero.
     *
     * @param pause the shortest between two looks; the longest is ten times that
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
        long quiet = clock.nanos() - lastNews;
        if (quiet > silence.toNanos()) {
            throw new CommandFailure("nothing new of " + what + " for " + silence.toSeconds() + " s; " + rest);
        }
        long shortest = pause.toNanos();
        clock.pause(Duration.ofNanos(Math.clamp(quiet / SHARE_OF_SILENCE, shortest, shortest * LONGEST)));
    }
}
