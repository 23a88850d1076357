package dev.tina.hub.repository;

import dev.tina.common.Require;
import java.util.regex.Pattern;

/**
 * A repository of the hub at a revision.
 *
 * @param kind what it holds
 * @param id {@code organisation/name}, or a name alone
 * @param revision a commit, a tag or a branch
 */
public record RepoRef(RepoKind kind, String id, String revision) {

    private static final Pattern ID = Pattern.compile("(?:\\w[\\w.-]{0,95}/)?\\w[\\w.-]{0,95}");
    private static final Pattern REVISION = Pattern.compile("\\w[\\w.+-]*(?:/\\w[\\w.+-]*)*");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    public RepoRef {
        boolean name = ID.matcher(id).matches() && !id.contains("..") && !id.contains("--");
        Require.that(name, "id", id, "organisation/name");
        boolean known = REVISION.matcher(revision).matches() && !revision.contains("..") && revision.length() <= 200;
        Require.that(known, "revision", revision, "a commit, a tag or a branch");
    }

    /** Reads {@code organisation/name@revision}; the revision is {@code main} where none is said. */
    public static RepoRef parse(RepoKind kind, String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new RepoRef(kind, text, "main")
                : new RepoRef(kind, text.substring(0, at), text.substring(at + 1));
    }

    /** Whether the revision says exactly which files are meant, for ever. */
    public boolean isCommit() {
        return COMMIT.matcher(revision).matches();
    }

    public static boolean isCommit(String text) {
        return COMMIT.matcher(text).matches();
    }

    @Override
    public String toString() {
        return id + "@" + revision;
    }
}
