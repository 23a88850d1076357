package dev.tina.trainer.job;

import dev.tina.common.StorableText;
import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes a job's state, and tells of it; all within the caller's transaction, which holds the job's lock. */
public final class JobStates {

    private final Jobs jobs;
    private final JobEvents events;
    private final EventSink outbox;

    public JobStates(Jobs jobs, JobEvents events, EventSink outbox) {
        this.jobs = jobs;
        this.events = events;
        this.outbox = outbox;
    }

    /** @param reason why it failed, or paused by itself, if it did */
    public void change(Job job, JobState state, @Nullable String reason) {
        String kept = reason == null ? null : StorableText.of(reason);
        jobs.setState(job.id(), state, kept, events.now());
        announce(job, state, kept);
    }

    /** Fails the job unless it has ended, also where it can no longer be read. */
    public void fail(UUID jobId, String reason) {
        String kept = StorableText.of(reason);
        jobs.lockOpen(jobId).ifPresent(progress -> {
            jobs.setState(jobId, JobState.FAILED, kept, events.now());
            announce(jobId, progress, JobState.FAILED, kept);
        });
    }

    /** Does what a command asks; throws {@link CommandRefused} where the state does not allow it. */
    public void obey(Job job, Command command) {
        switch (Lifecycle.decide(job.state(), job.wish(), command)) {
            case Decision.Now now -> change(job, now.state(), null);
            case Decision.AtBoundary later -> jobs.setWish(job.id(), later.wish());
            case Decision.Nothing nothing -> {}
            case Decision.Refused refused -> throw new CommandRefused(job, command, refused.why());
        }
    }

    private void announce(Job job, JobState state, @Nullable String reason) {
        announce(job.id(), new Jobs.Progress(job.step(), job.recipe().steps()), state, reason);
    }

    private void announce(UUID id, Jobs.Progress progress, JobState state, @Nullable String reason) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", id);
        data.put("state", state);
        data.put("step", progress.step());
        data.put("steps", progress.steps());
        if (reason != null) {
            data.put(state == JobState.PAUSED ? "reason" : "failure", reason);
        }
        events.add(id, "job", data);
        outbox.add(Topics.JOB_CHANGED, id, new JobChanged(id, state, progress.step(), Map.of()));
    }
}
