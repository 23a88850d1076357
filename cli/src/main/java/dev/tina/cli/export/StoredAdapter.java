package dev.tina.cli.export;

import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.common.Sha256;
import dev.tina.modelfiles.adapter.AdapterTensors;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A policy version's adapter where the trainer stored it, checked against its fingerprint. */
record StoredAdapter(Path folder) {

    /** Throws {@link CommandFailure} if it cannot be seen from here, or is not what was published. */
    static StoredAdapter of(CheckpointAnswer checkpoint) throws IOException {
        URI uri = checkpoint.uri();
        if (!"file".equals(uri.getScheme()) || !Files.isDirectory(Path.of(uri))) {
            throw new CommandFailure("the adapter lies at " + uri + ", which cannot be seen from this machine");
        }
        Path folder = Path.of(uri);
        checkpoint.requirePublished(Sha256.of(folder.resolve(AdapterTensors.TENSORS)), folder);
        return new StoredAdapter(folder);
    }

    /** As it was stored, byte for byte, for whoever may read the folder. */
    void copyTo(Path target) throws IOException {
        for (String name : List.of(AdapterTensors.CONFIG, AdapterTensors.TENSORS)) {
            try (InputStream bytes = Files.newInputStream(folder.resolve(name))) {
                Files.copy(bytes, target.resolve(name)); // a copy of the file would keep the store's permissions
            }
        }
    }
}
