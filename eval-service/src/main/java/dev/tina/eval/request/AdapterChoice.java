package dev.tina.eval.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tina.common.InvalidInput;
import dev.tina.json.StrictJson;
import dev.tina.service.openapi.FreeForm;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Which adapter is meant: one in a folder, or one a job has made. */
@FreeForm(
        description = "the folder of an adapter, or {jobId, policyVersion: a number or best}",
        types = {"string", "object"},
        example = "{\"jobId\": \"0f3d7a52-5c1e-4c43-9b1c-6d6f5a1f3f10\", \"policyVersion\": \"best\"}")
public sealed interface AdapterChoice {

    /** The folder of an adapter as PEFT writes it. */
    record InFolder(@JsonValue String folder) implements AdapterChoice {}

    /** A policy version of a job. */
    record OfJob(UUID jobId, int policyVersion) implements AdapterChoice {
        @JsonValue
        Map<String, Object> json() {
            return Map.of("jobId", jobId, "policyVersion", policyVersion);
        }
    }

    /** The version of a job with the highest held-out Pass@1 so far. */
    record BestOfJob(UUID jobId) implements AdapterChoice {
        @JsonValue
        Map<String, Object> json() {
            return Map.of("jobId", jobId, "policyVersion", "best");
        }
    }

    /** A text is a folder; an object has {@code jobId} and {@code policyVersion}. What is wrong is named as a part of it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AdapterChoice of(JsonNode json) {
        if (json.isString() && !json.asString().isBlank()) {
            return new InFolder(json.asString());
        }
        JsonNode version = json.path("policyVersion");
        if (!json.isObject() || json.size() != 2 || !json.has("jobId") || version.isMissingNode()) {
            throw new InvalidInput(
                    "",
                    StrictJson.plain(json),
                    "the folder of an adapter, or {\"jobId\": …, \"policyVersion\": a number or \"best\"}");
        }
        UUID job = job(json.path("jobId"));
        if (version.isIntegralNumber() && version.canConvertToInt() && version.intValue() >= 0) {
            return new OfJob(job, version.intValue());
        }
        if (version.isString() && version.asString().equals("best")) {
            return new BestOfJob(job);
        }
        throw new InvalidInput("policyVersion", StrictJson.plain(version), "a number from 0, or best");
    }

    private static UUID job(JsonNode id) {
        try {
            return UUID.fromString(id.asString(""));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("jobId", StrictJson.plain(id), "a UUID");
        }
    }
}
