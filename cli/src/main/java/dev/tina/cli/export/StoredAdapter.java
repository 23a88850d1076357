package dev.tina.cli.export;

import dev.tina.common.Sha256;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A policy version's adapter where the trainer stored it, checked against its fingerprint. */
record StoredAdapter(Path folder) {

    private static final String CONFIG = "adapter_config.json";
    private static final String WEIGHTS = "adapter_model.safetensors";

    /** Throws {@link CommandFailure} if it cannot be seen from here, or is not what was published. */
    static StoredAdapter of(JsonNode checkpoint) throws IOException {
        URI uri = URI.create(checkpoint.path("uri").asString());
        if (!"file".equals(uri.getScheme()) || !Files.isDirectory(Path.of(uri))) {
            throw new CommandFailure("the adapter lies at " + uri + ", which cannot be seen from this machine");
        }
        Path folder = Path.of(uri);
        String sha256 = Sha256.of(folder.resolve(WEIGHTS));
        if (!sha256.equals(checkpoint.path("sha256").asString())) {
            throw new CommandFailure("the adapter at " + folder + " has sha256 " + sha256 + ", but policy version "
                    + checkpoint.path("policyVersion").asInt() + " was published with "
                    + checkpoint.path("sha256").asString());
        }
        return new StoredAdapter(folder);
    }

    /** As it was stored, byte for byte, for whoever may read the folder. */
    void copyTo(Path target) throws IOException {
        for (String name : List.of(CONFIG, WEIGHTS)) {
            try (InputStream bytes = Files.newInputStream(folder.resolve(name))) {
                Files.copy(
                        bytes, target.resolve(name)); // a copy of the file would be its owner's alone, as the store is
            }
        }
    }
}
