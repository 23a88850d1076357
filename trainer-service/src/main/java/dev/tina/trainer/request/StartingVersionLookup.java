package dev.tina.trainer.request;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import dev.tina.recipe.Lora;
import dev.tina.recipe.Recipe;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.dynamics.JobDynamics;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.provenance.StartingVersion;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Finds the policy versions that new jobs begin with. Every method throws {@link InvalidInput}. */
final class StartingVersionLookup {

    private final Jobs jobs;
    private final Checkpoints checkpoints;
    private final JobDynamics dynamics;

    StartingVersionLookup(Jobs jobs, Checkpoints checkpoints, JobDynamics dynamics) {
        this.jobs = jobs;
        this.checkpoints = checkpoints;
        this.dynamics = dynamics;
    }

    Job job(JobRequest.From from) {
        return jobs.find(from.job()).orElseThrow(() -> new InvalidInput("from.job", from.job(), "the id of a job"));
    }

    /** The version, for a job of this recipe. */
    StartingVersion find(JobRequest.From from, Recipe recipe) {
        Job first = job(from);
        requireSameShape(first, recipe.lora());
        Checkpoint checkpoint = checkpoint(first, from.version());
        return new StartingVersion(
                first.id(),
                checkpoint.policyVersion(),
                checkpoint.adapter(),
                Objects.requireNonNull(first.baseSha256(), "a job with a checkpoint knows its base"));
    }

    private static void requireSameShape(Job first, Lora lora) {
        Lora made = first.recipe().lora();
        boolean same = made.rank() == lora.rank() && made.alpha() == lora.alpha() && made.rsLora() == lora.rsLora();
        Require.that(same, "lora", lora, "of the rank and scale of job " + first.id() + ": " + made);
    }

    private Checkpoint checkpoint(Job first, JsonNode version) {
        List<Checkpoint> all = checkpoints.list(first.id());
        boolean best = version.isString() && version.asString().equals("best");
        int wanted = best ? dynamics.of(first.id()).best().orElse(-1) : version.isInt() ? version.asInt() : -1;
        return all.stream()
                .filter(checkpoint -> checkpoint.policyVersion() == wanted)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "from.version",
                        version.asString(version.toString()),
                        "best once one is judged, or a version of job " + first.id() + ", which has " + all.size()
                                + " from 0"));
    }
}
