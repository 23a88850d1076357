package dev.tina.standalone.sweep;

import dev.tina.standalone.sweep.Answers.Job;
import dev.tina.standalone.sweep.SweepState.Pending;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the job that was asked for and whose id never arrived: made since, by no cell, and with the keys asked for. */
final class LostJob {

    /** Written another way in a job than they may be asked for. */
    private static final Set<String> REWRITTEN = Set.of("base", "groupDeadline");

    private static final Set<String> NO_KEYS = Set.of("about", "extends", "variants");

    private final Pending pending;
    private final JsonNode request;

    LostJob(Pending pending) {
        this.pending = pending;
        this.request = JsonMapper.shared().readTree(pending.request());
    }

    /** @param jobs all there are, the newest first */
    Optional<Job> among(List<Job> jobs, SweepState state) {
        Optional<Job> oldest = Optional.empty();
        for (Job job : jobs) {
            if (job.id().equals(pending.after())) {
                break;
            }
            if (!state.hasJob(job.id()) && fits(job)) {
                oldest = Optional.of(job);
            }
        }
        return oldest;
    }

    private boolean fits(Job job) {
        JsonNode recipe = job.recipe();
        String preset = request.path("preset").asString("");
        return recipe != null
                && preset.equals(job.preset() == null ? "" : job.preset())
                && holdsKeys(recipe, request.path("overrides"))
                && (!preset.isEmpty() || holdsKeys(recipe, request.path("recipe"), request.path("overrides")));
    }

    private static boolean holdsKeys(JsonNode recipe, JsonNode wanted) {
        return holdsKeys(recipe, wanted, JsonMapper.shared().createObjectNode());
    }

    /** @param unless keys of it say something else of their own */
    private static boolean holdsKeys(JsonNode recipe, JsonNode wanted, JsonNode unless) {
        for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
            String key = entry.getKey();
            if (!REWRITTEN.contains(key)
                    && !NO_KEYS.contains(key)
                    && !unless.has(key)
                    && !holds(recipe.path(key), entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a value is what was wanted, be it with more keys within. */
    private static boolean holds(JsonNode value, JsonNode wanted) {
        if (wanted.isNumber()) {
            return value.isNumber() && value.asDouble() == wanted.asDouble();
        }
        if (wanted.isObject()) {
            return wanted.properties().stream().allMatch(entry -> holds(value.path(entry.getKey()), entry.getValue()));
        }
        if (wanted.isArray()) {
            boolean all = value.size() == wanted.size();
            for (int i = 0; all && i < wanted.size(); i++) {
                all = holds(value.path(i), wanted.path(i));
            }
            return all;
        }
        if (wanted.isNull()) {
            return value.isNull() || value.isMissingNode();
        }
        return value.asString("").equalsIgnoreCase(wanted.asString());
    }
}
