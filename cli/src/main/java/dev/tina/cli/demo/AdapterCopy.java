package dev.tina.cli.demo;

import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.common.FileTrees;
import dev.tina.common.Sha256;
import dev.tina.modelfiles.adapter.AdapterTensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An adapter taken out of the system's store: two files as PEFT reads them, checked against their fingerprint. */
record AdapterCopy(Path folder, String sha256) {

    /** Gets one of the adapter's files into a folder. */
    interface Source {

        void copy(String file, Path folder) throws IOException, InterruptedException;
    }

    /** Copies it in place of what lay there before, out of the store where that can be seen from here. */
    static AdapterCopy of(CheckpointAnswer checkpoint, Source elsewhere, Path folder)
            throws IOException, InterruptedException {
        Path store = Path.of(checkpoint.uri());
        Source source = Files.isDirectory(store)
                ? (file, target) -> Files.copy(store.resolve(file), target.resolve(file))
                : elsewhere;
        FileTrees.delete(folder);
        Files.createDirectories(folder);
        source.copy(AdapterTensors.CONFIG, folder);
        source.copy(AdapterTensors.TENSORS, folder);
        String sha256 = Sha256.of(folder.resolve(AdapterTensors.TENSORS));
        checkpoint.requirePublished(sha256, store);
        return new AdapterCopy(folder, sha256);
    }
}
