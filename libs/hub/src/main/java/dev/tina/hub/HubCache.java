package dev.tina.hub;

import dev.tina.common.AtomicFile;
import dev.tina.common.Sha256;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoFile;
import dev.tina.hub.repository.RepoRef;
import dev.tina.hub.settings.SourceNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * The cache of the hub's own tools: {@code models--ORG--NAME/} with {@code blobs/HASH}, {@code snapshots/COMMIT/PATH}
 * (relative links to blobs) and {@code refs/REVISION} (holding a commit). Everything appears by one rename, so that
 * whoever reads sees all of a file or nothing.
 */
final class HubCache {

    private final Path root;

    HubCache(Path root) {
        this.root = root;
    }

    Path repository(RepoRef ref) {
        return root.resolve(ref.kind().plural() + "--" + ref.id().replace("/", "--"));
    }

    Path snapshot(RepoRef ref, String commit) {
        return repository(ref).resolve("snapshots").resolve(commit);
    }

    Path blob(RepoRef ref, RepoFile file) {
        return repository(ref).resolve("blobs").resolve(file.hash());
    }

    Path lock(RepoRef ref, RepoFile file) {
        return root.resolve(".locks").resolve(repository(ref).getFileName()).resolve(key(file) + ".tina.lock");
    }

    /** Where the list of a commit's files is kept; a name the hub's own tools do not look at. */
    Path listing(RepoRef ref, String commit) {
        return repository(ref).resolve(".tina").resolve(commit + ".json");
    }

    /** The commit a revision was at when it was last looked up here. */
    Optional<String> commit(RepoRef ref) {
        if (ref.isCommit()) {
            return Optional.of(ref.revision());
        }
        Path file = reference(ref);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).strip()).filter(RepoRef::isCommit)
                    : Optional.empty();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    void setCommit(RepoRef ref, String commit) {
        if (!ref.isCommit()) {
            write(reference(ref), commit);
        }
    }

    private Path reference(RepoRef ref) {
        return repository(ref).resolve("refs").resolve(ref.revision());
    }

    /** Where a file grows until its hash is known. */
    Path growing(RepoRef ref, RepoFile file) {
        return repository(ref).resolve("blobs").resolve(key(file) + ".tina.incomplete");
    }

    /** The file's hash; of one without, the hash of its path. */
    private static String key(RepoFile file) {
        return file.hash().isEmpty() ? Sha256.of(file.path()) : file.hash();
    }

    /** Whether a snapshot holds a file, in its full length where that is known. */
    boolean holds(RepoRef ref, String commit, RepoFile file) {
        Path place = snapshot(ref, commit).resolve(file.path());
        return file.size() == RepoFile.UNKNOWN ? Files.isRegularFile(place) : hasSize(place, file.size());
    }

    /** The size of a file that a snapshot holds. */
    long size(RepoRef ref, String commit, RepoFile file) {
        Path place = snapshot(ref, commit).resolve(file.path());
        try {
            return Files.size(place);
        } catch (IOException e) {
            throw new HubException(Reason.STORAGE, "the cache cannot be read at " + place, e);
        }
    }

    static boolean hasSize(Path path, long size) {
        try {
            return Files.isRegularFile(path) && Files.size(path) == size;
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes the file of a snapshot: a link to its blob, or a copy where the disk knows no links. */
    void link(RepoRef ref, String commit, RepoFile file) {
        Path place = snapshot(ref, commit).resolve(file.path());
        Path blob = blob(ref, file);
        Path beside = place.resolveSibling("." + UUID.randomUUID() + ".tina");
        try {
            Files.createDirectories(place.resolveSibling(""));
            try {
                Files.createSymbolicLink(beside, place.resolveSibling("").relativize(blob));
            } catch (UnsupportedOperationException noLinks) {
                Files.copy(blob, beside);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unusable(place, e);
        }
    }

    /** Writes a small file so that it is there whole or not at all. */
    void write(Path file, String text) {
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    static HubException unusable(Path path, IOException cause) {
        return DiskFault.unusable(path, cause, SourceNames.HUB);
    }
}
