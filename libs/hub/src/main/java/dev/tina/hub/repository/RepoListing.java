package dev.tina.hub.repository;

import dev.tina.common.Require;
import dev.tina.hub.repository.HubException.Reason;
import java.util.List;
import java.util.function.Predicate;

/**
 * The files of a repository at a commit.
 *
 * @param ref as it was asked for
 * @param commit 40 hexadecimal digits
 * @param files all of them
 */
public record RepoListing(RepoRef ref, String commit, List<RepoFile> files) {

    public RepoListing {
        Require.that(RepoRef.isCommit(commit), "commit", commit, "40 hexadecimal digits");
        files = List.copyOf(files);
    }

    /** The paths of all files. */
    public List<String> paths() {
        return files.stream().map(RepoFile::path).toList();
    }

    /**
     * Refuses a repository that is of no use to us, whatever else of it could be fetched.
     *
     * @param needed patterns of which some file must match
     * @throws HubException with what it holds and what can be done
     */
    public void requireAny(FilePatterns needed) {
        if (paths().stream().noneMatch(needed)) {
            throw new HubException(
                    Reason.NOT_FOUND,
                    UnusableContents.of(this) + "; what can be read is " + String.join(", ", needed.include()));
        }
    }

    public List<RepoFile> wanted(Predicate<String> wanted) {
        return files.stream().filter(file -> wanted.test(file.path())).toList();
    }
}
