package dev.tina.trainer.view;

import dev.tina.json.StrictJson;
import dev.tina.service.openapi.FreeForm;
import dev.tina.trainer.job.JobEvent;
import dev.tina.trainer.job.JobEvents;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Something that has happened to a job, as a list of the past gives it.
 *
 * @param id grows with time within a job
 * @param type {@code job}, {@code references}, {@code step}, {@code checkpoint}, {@code evaluation} and the like
 * @param at when it happened
 */
record LogEntry(
        long id,
        String type,
        Instant at,
        @FreeForm(description = "What there is to say of it; the type says which keys") JsonNode data) {

    static LogEntry of(JobEvents.Past past) {
        JobEvent event = past.event();
        return new LogEntry(event.id(), event.type(), past.at(), StrictJson.mapper().readTree(event.data()));
    }
}
