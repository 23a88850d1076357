package dev.tina.cli.export;

import dev.tina.common.FileTrees;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A folder that appears when it is whole: written beside its place under another name, then renamed. */
final class NewFolder implements AutoCloseable {

    private final Path place;
    private final Path draft;

    private NewFolder(Path place, Path draft) {
        this.place = place;
        this.draft = draft;
    }

    /** Throws {@link CommandFailure} if the place is taken and may not be replaced. */
    static NewFolder at(Path wanted, boolean replace) throws IOException {
        Path place = wanted.toAbsolutePath().normalize();
        if (Files.exists(place) && !replace) {
            throw new CommandFailure(place + " is there already; --force replaces it");
        }
        Path parent = place.getParent();
        if (parent == null) {
            throw new CommandFailure("--output must be a folder below another, was " + place);
        }
        Files.createDirectories(parent);
        return new NewFolder(
                place, Files.createDirectory(parent.resolve("." + place.getFileName() + "." + UUID.randomUUID())));
    }

    /** Where to write. */
    Path draft() {
        return draft;
    }

    /** Puts what was written in its place, which is told; what was there before is deleted after that. */
    Path finish() throws IOException {
        Path before = draft.resolveSibling(draft.getFileName() + ".before");
        if (Files.exists(place)) {
            Files.move(place, before, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        FileTrees.delete(before);
        return place;
    }

    @Override
    public void close() throws IOException {
        FileTrees.delete(draft);
    }
}
