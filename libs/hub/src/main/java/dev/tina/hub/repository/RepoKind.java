package dev.tina.hub.repository;

/** What a repository of the hub holds. */
public enum RepoKind {
    MODEL("models", ""),
    DATASET("datasets", "datasets/");

    private final String plural;
    private final String pathPrefix;

    RepoKind(String plural, String pathPrefix) {
        this.plural = plural;
        this.pathPrefix = pathPrefix;
    }

    /** As addresses of the API and folders of the cache have it. */
    public String plural() {
        return plural;
    }

    /** What stands before the repository's name in the addresses of files and pages. */
    public String pathPrefix() {
        return pathPrefix;
    }

    /** In words. */
    public String label() {
        return this == MODEL ? "model" : "data set";
    }
}
