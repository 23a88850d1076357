package dev.tina.trainer;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that relative base folders start at where none is configured: recipes name them {@code models/NAME}. */
final class ModelsHome {

    private ModelsHome() {}

    /** The nearest folder, the given one or one above it, that holds a folder "models"; the given one if none does. */
    static Path from(Path folder) {
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve("models"))) {
                return candidate;
            }
        }
        return folder;
    }
}
