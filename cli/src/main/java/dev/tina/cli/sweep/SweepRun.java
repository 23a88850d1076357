package dev.tina.cli.sweep;

import dev.tina.cli.client.SweepAnswers.Evaluation;
import dev.tina.cli.client.SweepAnswers.Job;
import dev.tina.cli.client.SweepApi;
import dev.tina.cli.sweep.plan.SweepJob;
import dev.tina.cli.sweep.result.JobOutcome;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the jobs of a sweep, each once and so many at a time, and follows them until the last is over. */
final class SweepRun {

    private final SweepApi api;
    private final SweepState state;
    private final Polling pace;
    private final SweepLine line;
    private final Map<String, JobOutcome> outcomes = new LinkedHashMap<>();
    private long lastNews = System.nanoTime();

    SweepRun(SweepApi api, SweepState state, Polling pace, SweepLine line) {
        this.api = api;
        this.state = state;
        this.pace = pace;
        this.line = line;
    }

    /**
     * What became of each, by its key; cells with the same request share a job. Throws CommandFailure where the jobs it
     * had made are gone, or nothing is heard of them for too long.
     *
     * @param parallel how many jobs there are at a time
     */
    Map<String, JobOutcome> run(List<SweepJob> given, int parallel) throws IOException, InterruptedException {
        Map<String, SweepJob> cells = new LinkedHashMap<>();
        given.forEach(cell -> cells.putIfAbsent(cell.key(), cell));
        requireKnown(cells.values().stream().toList());
        CountDownLatch pause = new CountDownLatch(1);
        while (true) {
            for (SweepJob cell : cells.values()) {
                look(cell);
            }
            for (SweepJob cell : cells.values()) {
                if (!outcomes.containsKey(cell.key()) && running() < parallel) {
                    make(cell);
                }
            }
            line.show(List.copyOf(outcomes.values()), cells.size());
            if (outcomes.size() == cells.size() && running() == 0) {
                return Map.copyOf(outcomes);
            }
            requireNews();
            if (pause.await(pace.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        }
    }

    private void requireKnown(List<SweepJob> cells) throws InterruptedException {
        Set<String> known = api.jobs().stream().map(Job::id).collect(Collectors.toSet());
        for (SweepJob cell : cells) {
            String job = state.job(cell).orElse(null);
            if (job != null && !known.contains(job)) {
                throw new CommandFailure(
                        "the job %s of \"%s\", which %s names, is not known to this system; go on with the system it was made on, or choose another folder with --output"
                                .formatted(job, cell.label(), state.file()));
            }
        }
    }

    private long running() {
        return outcomes.values().stream().filter(outcome -> !outcome.isOver()).count();
    }

    private void look(SweepJob cell) throws InterruptedException {
        JobOutcome before = outcomes.get(cell.key());
        String id = state.job(cell).orElse(null);
        if (id == null || (before != null && before.isOver())) {
            return;
        }
        Job job = api.job(id);
        boolean ended = job.isIn("SUCCEEDED") || job.trouble() != null;
        List<Evaluation> evaluations = ended ? api.evaluations(job) : List.of();
        note(before, new JobOutcome(cell, job, evaluations, null));
    }

    private void make(SweepJob cell) throws IOException, InterruptedException {
        try {
            Job job = api.create(cell.request(), state.requestKey(cell));
            state.made(cell, job.id());
            line.say("job " + job.id() + ": " + cell.label());
            note(null, new JobOutcome(cell, job, List.of(), null));
        } catch (CommandFailure refused) {
            note(null, JobOutcome.refused(cell, refused.getMessage()));
        }
    }

    private void note(@Nullable JobOutcome before, JobOutcome now) {
        outcomes.put(now.cell().key(), now);
        if (before == null || !before.equals(now)) {
            lastNews = System.nanoTime();
        }
        if (now.isOver()) {
            String trouble = now.trouble();
            line.say("over: " + now.cell().label() + (trouble == null ? "" : "; " + trouble));
        }
    }

    private void requireNews() {
        if (System.nanoTime() - lastNews > pace.silence().toNanos()) {
            throw new CommandFailure("nothing new of %d jobs for %d s; the same command goes on following them"
                    .formatted(running(), pace.silence().toSeconds()));
        }
    }
}
