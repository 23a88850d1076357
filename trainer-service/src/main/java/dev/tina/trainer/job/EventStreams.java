package dev.tina.trainer.job;

import dev.tina.contracts.JobState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What happens to a job, as it happens: server-sent events, replayed after the last one the reader has seen. */
@RestController
@RequestMapping("/api/v1/jobs/{id}/events")
@Tag(name = "Jobs")
class EventStreams {

    private final Jobs jobs;
    private final JobEvents events;
    private final Executor streams = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("events-", 0).factory());
    private final StreamProperties properties;

    EventStreams(Jobs jobs, JobEvents events, StreamProperties properties) {
        this.jobs = jobs;
        this.events = events;
        this.properties = properties;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "followJob",
            summary = "The job's events, from the first or after Last-Event-ID, until the job has ended")
    @ApiResponse(
            responseCode = "200",
            description = "Server-sent events, each with its id, its type as event, and JSON as data",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string", contentMediaType = MediaType.TEXT_EVENT_STREAM_VALUE)))
    SseEmitter stream(
            @PathVariable UUID id, @RequestHeader(name = "Last-Event-ID", defaultValue = "0") long lastEventId) {
        Job job = jobs.find(id).orElseThrow(() -> new NoSuchJob(id));
        SseEmitter emitter = new SseEmitter(properties.lifetime().toMillis());
        EventStream stream = new EventStream(emitter, properties);
        streams.execute(
                () -> stream.follow(lastEventId, last -> events.after(job.id(), last, 100), () -> hasEnded(id)));
        return emitter;
    }

    private boolean hasEnded(UUID id) {
        return jobs.find(id).map(Job::state).map(JobState::isFinal).orElse(true);
    }
}
