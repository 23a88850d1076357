package dev.tina.standalone.sweep;

import dev.tina.standalone.CommandFailure;
import dev.tina.standalone.sweep.Answers.Job;
import dev.tina.standalone.sweep.SweepState.Pending;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes each cell's job once, however often the sweep is started: what is about to be made is written down first, and
 * where no answer came the job is looked for before another is made.
 */
final class JobMaker {

    private final SweepApi api;
    private final SweepState state;
    private final Pace pace;

    JobMaker(SweepApi api, SweepState state, Pace pace) {
        this.api = api;
        this.state = state;
        this.pace = pace;
    }

    /** Finds the job that a sweep which was ended had asked for; to be called before any is made. */
    void settle() throws IOException, InterruptedException {
        if (state.pending().isPresent()) {
            settle(state.pending().get());
        }
    }

    /** Throws CommandFailure where it is refused, or cannot be made. */
    String make(Cell cell) throws IOException, InterruptedException {
        List<Job> before = api.jobs();
        Pending pending = state.begin(
                cell,
                before.isEmpty() ? null : before.getFirst().id(),
                pace.clock().instant());
        Optional<Job> job;
        try {
            job = api.create(cell.request());
        } catch (CommandFailure refused) {
            state.notMade();
            throw refused;
        }
        if (job.isPresent()) {
            state.made(pending, job.get().id());
            return job.get().id();
        }
        return settle(pending).orElseThrow(() -> new CommandFailure("the gateway made no job of it and said nothing"));
    }

    private Optional<String> settle(Pending pending) throws IOException, InterruptedException {
        LostJob lost = new LostJob(pending);
        CountDownLatch pause = new CountDownLatch(1);
        Duration left;
        do {
            left = pace.grace()
                    .minus(Duration.between(pending.since(), pace.clock().instant()));
            Optional<Job> found = lost.among(api.jobs(), state);
            if (found.isPresent()) {
                state.made(pending, found.get().id());
                return found.map(Job::id);
            }
        } while (left.isPositive() && !pause.await(pace.poll().toMillis(), TimeUnit.MILLISECONDS));
        state.notMade();
        return Optional.empty();
    }
}
