package dev.tina.cli.export;

import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.common.Sha256;
import dev.tina.modelfiles.adapter.AdapterTensors;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A policy version's adapter: where the trainer stored it if that is seen from here, else as the gateway sends it. */
public final class StoredAdapter {

    private final TinaApi api;
    private final String jobId;
    private final CheckpointAnswer checkpoint;

    public StoredAdapter(TinaApi api, String jobId, CheckpointAnswer checkpoint) {
        this.api = api;
        this.jobId = jobId;
        this.checkpoint = checkpoint;
    }

    /** As it was stored, byte for byte; throws {@link CommandFailure} if it is not what was published. */
    public void copyTo(Path target) throws IOException, InterruptedException {
        for (String name : AdapterTensors.FILES) {
            if (isSeen()) {
                AdapterFolder.copy(stored().resolve(name), target.resolve(name));
            } else {
                api.downloadAdapter(jobId, checkpoint.policyVersion(), name, target);
            }
        }
        requirePublished(target);
    }

    /** The folder it lies in; throws {@link CommandFailure} if that cannot be seen, or is not what was published. */
    Path folder() throws IOException {
        if (!isSeen()) {
            throw new CommandFailure(
                    "the adapter lies at " + checkpoint.uri() + ", which cannot be seen from this machine");
        }
        requirePublished(stored());
        return stored();
    }

    private void requirePublished(Path folder) throws IOException {
        checkpoint.requirePublished(Sha256.of(folder.resolve(AdapterTensors.TENSORS)), folder);
    }

    private boolean isSeen() {
        URI uri = checkpoint.uri();
        return "file".equals(uri.getScheme()) && Files.isDirectory(Path.of(uri));
    }

    private Path stored() {
        return Path.of(checkpoint.uri());
    }
}
