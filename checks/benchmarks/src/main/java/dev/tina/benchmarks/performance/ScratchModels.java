package dev.tina.benchmarks.performance;

import dev.tina.benchmarks.workload.LongerModel;
import dev.tina.benchmarks.workload.RandomModel;
import dev.tina.common.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The models that the program makes, each when it is first asked for; deleted at the end unless the folder was given. */
final class ScratchModels implements AutoCloseable {

    private static final String LARGE = "qwen2-1.5b-shape";
    private static final String LONGER = "longer";
    private static final int LONGEST = 32_768;

    private final @Nullable Path given;
    private @Nullable Path made;

    /** @param given folder that keeps what is made; null for one that is deleted */
    ScratchModels(@Nullable Path given) {
        this.given = given;
    }

    /** The 1.5B shape, about 3.1 GB. */
    Path large() throws IOException {
        Path folder = folder().resolve(LARGE);
        if (!Files.exists(folder.resolve("model.safetensors"))) {
            new RandomModel(RandomModel.QWEN2_1_5B).write(folder);
        }
        return folder;
    }

    /** The model with room for texts of 32,768 tokens. */
    Path longer(Path model) throws IOException {
        Path folder = folder().resolve(LONGER);
        FileTrees.delete(folder);
        LongerModel.write(model, folder, LONGEST);
        return folder;
    }

    private Path folder() throws IOException {
        if (given != null) {
            return Files.createDirectories(given);
        }
        if (made == null) {
            made = Files.createTempDirectory("tina-benchmarks-");
        }
        return made;
    }

    @Override
    public void close() throws IOException {
        if (made != null) {
            FileTrees.delete(made);
        }
    }
}
