package dev.tina.cli.sweep;

import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.follow.Polling;
import dev.tina.cli.sweep.plan.SweepJob;
import dev.tina.cli.sweep.result.JobOutcome;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the jobs of a sweep, each once and so many at a time, and follows them until the last is over. */
final class SweepRun {

    private final TinaApi api;
    private final SweepState state;
    private final Polling polling;
    private final SweepLine line;
    private final Map<String, JobOutcome> outcomes = new LinkedHashMap<>();

    SweepRun(TinaApi api, SweepState state, Polling polling, SweepLine line) {
        this.api = api;
        this.state = state;
        this.polling = polling;
        this.line = line;
    }

    /**
     * What became of each, by its key; those with the same request share a job. Throws CommandFailure where the jobs it
     * had made are gone, or nothing is heard of them for too long.
     *
     * @param parallel how many jobs there are at a time
     */
    Map<String, JobOutcome> run(List<SweepJob> given, int parallel) throws IOException, InterruptedException {
        Map<String, SweepJob> jobs = new LinkedHashMap<>();
        given.forEach(planned -> jobs.putIfAbsent(planned.key(), planned));
        requireKnown(jobs.values().stream().toList());
        while (true) {
            for (SweepJob planned : jobs.values()) {
                look(planned);
            }
            for (SweepJob planned : jobs.values()) {
                if (!outcomes.containsKey(planned.key()) && running() < parallel) {
                    make(planned);
                }
            }
            line.show(List.copyOf(outcomes.values()), jobs.size());
            if (outcomes.size() == jobs.size() && running() == 0) {
                return Map.copyOf(outcomes);
            }
            polling.awaitNext(running() + " jobs", "the same command goes on following them");
        }
    }

    private void requireKnown(List<SweepJob> jobs) throws InterruptedException {
        Set<String> known = api.jobs().all().stream().map(JobAnswer::id).collect(Collectors.toSet());
        for (SweepJob planned : jobs) {
            String job = state.job(planned).orElse(null);
            if (job != null && !known.contains(job)) {
                throw new CommandFailure(
                        "the job %s of \"%s\", which %s names, is not known to this system; go on with the system it was made on, or choose another folder with --output"
                                .formatted(job, planned.label(), state.file()));
            }
        }
    }

    private long running() {
        return outcomes.values().stream().filter(outcome -> !outcome.isOver()).count();
    }

    private void look(SweepJob planned) throws InterruptedException {
        JobOutcome before = outcomes.get(planned.key());
        String id = state.job(planned).orElse(null);
        if (id == null || (before != null && before.isOver())) {
            return;
        }
        JobAnswer job = api.job(id);
        boolean ended = job.hasSucceeded() || job.isStuck();
        List<EvaluationAnswer> evaluations = ended ? api.heldOutEvaluations(job) : List.of();
        note(before, new JobOutcome(planned, job, evaluations, null));
    }

    private void make(SweepJob planned) throws IOException, InterruptedException {
        try {
            JobAnswer job = api.createJob(planned.namedRequest(), state.requestKey(planned));
            state.made(planned, job.id());
            line.say("job " + job.id() + ": " + planned.label());
            note(null, new JobOutcome(planned, job, List.of(), null));
        } catch (CommandFailure refused) {
            note(null, JobOutcome.refused(planned, refused.getMessage()));
        }
    }

    private void note(@Nullable JobOutcome before, JobOutcome now) {
        outcomes.put(now.planned().key(), now);
        if (before == null || !before.equals(now)) {
            polling.heard();
        }
        if (now.isOver()) {
            String trouble = now.trouble();
            line.say("over: " + now.planned().label() + (trouble == null ? "" : "; " + trouble));
        }
    }
}
