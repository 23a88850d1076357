package dev.tina.trainer.request;

import dev.tina.trainer.forecast.Forecasts;
import dev.tina.trainer.forecast.JobPlan;
import dev.tina.trainer.forecast.Work;
import dev.tina.trainer.plan.HeldOut;
import dev.tina.trainer.provenance.HeldOutCheck;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;

/** Tells what a request would make, by the checks that make it, and makes nothing. */
final class JobPlans {

    private static final int PROMPTS = 3;

    private final JobRequestCheck check;
    private final Forecasts forecasts;
    private final InstantSource clock;

    JobPlans(JobRequestCheck check, Forecasts forecasts, InstantSource clock) {
        this.check = check;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** Throws {@link dev.tina.common.InvalidInput} where no job would be made. */
    JobPlan of(JsonNode body) {
        JobRequest request = JobRequest.read(body);
        Instant now = clock.instant();
        CheckedJobRequest wanted = check.of(request, now);
        HeldOut heldOut = wanted.tasks().heldOut();
        HeldOutCheck found = heldOut == null ? null : heldOut.check();
        return check.withPrompts(
                wanted,
                now,
                prompts -> new JobPlan(
                        wanted.labels().name(),
                        wanted.recipe(),
                        request.recipeName(),
                        wanted.base().toString(),
                        wanted.tasks().training().size(),
                        prompts.shown(PROMPTS),
                        prompts.tooLong(),
                        check.memory(wanted).orElse(null),
                        found,
                        Work.of(wanted.recipe()),
                        forecasts.of(wanted.recipe(), wanted.base(), found == null ? 0 : found.judged())));
    }
}
