package dev.tina.trainer.request;

import dev.tina.common.InvalidInput;
import dev.tina.recipe.Lora;
import dev.tina.recipe.Recipe;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.Checkpoints;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.job.Job;
import dev.tina.trainer.job.Jobs;
import dev.tina.trainer.provenance.StartingVersion;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Finds the policy versions that new jobs begin with. Every method throws {@link InvalidInput}. */
final class StartingVersionLookup {

    private final Jobs jobs;
    private final Checkpoints checkpoints;
    private final Function<UUID, Dynamics> dynamics;

    StartingVersionLookup(Jobs jobs, Checkpoints checkpoints, Function<UUID, Dynamics> dynamics) {
        this.jobs = jobs;
        this.checkpoints = checkpoints;
        this.dynamics = dynamics;
    }

    Job job(JobRequest.From from) {
        return jobs.find(from.job()).orElseThrow(() -> new InvalidInput("from.job", from.job(), "the id of a job"));
    }

    /** The version, for a job of this recipe. */
    StartingVersion fork(JobRequest.From from, Recipe recipe) {
        Job parent = job(from);
        requireSameShape(parent, recipe.lora());
        Checkpoint checkpoint = checkpoint(parent, from.version());
        return new StartingVersion(
                parent.id(),
                checkpoint.policyVersion(),
                checkpoint.adapter(),
                Objects.requireNonNull(parent.baseSha256(), "a job with a checkpoint knows its base"));
    }

    private static void requireSameShape(Job parent, Lora lora) {
        Lora made = parent.recipe().lora();
        boolean same = made.rank() == lora.rank() && made.alpha() == lora.alpha() && made.rsLora() == lora.rsLora();
        InvalidInput.require(same, "lora", lora, "of the rank and scale of job " + parent.id() + ": " + made);
    }

    private Checkpoint checkpoint(Job parent, JsonNode version) {
        List<Checkpoint> all = checkpoints.list(parent.id());
        boolean best = version.isString() && version.asString().equals("best");
        int wanted = best ? dynamics.apply(parent.id()).best().orElse(-1) : version.isInt() ? version.asInt() : -1;
        return all.stream()
                .filter(checkpoint -> checkpoint.policyVersion() == wanted)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "from.version",
                        version.asString(version.toString()),
                        "best once one is judged, or a version of job " + parent.id() + ", which has " + all.size()
                                + " from 0"));
    }
}
