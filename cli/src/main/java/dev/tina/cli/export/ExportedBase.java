package dev.tina.cli.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The base of a job as others find it: by its name on the hub where it has one, else by its folder.
 *
 * @param hubId {@code organisation/name}; null where the base is no model of the hub's cache
 * @param revision its commit on the hub; null where that is not known
 * @param folder where it lies on the trainer's machine
 */
record ExportedBase(@Nullable String hubId, @Nullable String revision, Path folder) {

    private static final Pattern HUB_NAME = Pattern.compile("hf:(?://)?([\\w.-]+/[\\w.-]+)(?:@.*)?");
    private static final Pattern CACHED =
            Pattern.compile(".*/models--([\\w.-]+?)--([\\w.-]+)/snapshots/([0-9a-f]{40})/?");

    /** As the job's recipe names it, or as its place in the hub's cache does. */
    static ExportedBase of(JsonNode recipe, JsonNode provenance) {
        String folder = provenance.path("baseFolder").asString("");
        Matcher named = HUB_NAME.matcher(recipe.path("base").asString(""));
        Matcher cached = CACHED.matcher(folder.replace('\\', '/'));
        boolean isCached = cached.matches();
        String revision = provenance.path("baseRevision").asString(isCached ? cached.group(3) : "");
        String id = named.matches() ? named.group(1) : isCached ? cached.group(1) + "/" + cached.group(2) : null;
        return new ExportedBase(
                id,
                id == null || revision.isEmpty() ? null : revision,
                Path.of(folder).toAbsolutePath().normalize());
    }

    /** What {@code from_pretrained} finds it by. */
    String name() {
        return Optional.ofNullable(hubId).orElseGet(folder::toString);
    }
}
