package dev.tina.hub.repository;

import dev.tina.common.Require;
import java.util.regex.Pattern;

/**
 * A file of a repository.
 *
 * @param path within the repository, with slashes
 * @param size in bytes; {@value #UNKNOWN} where a mirror's listing does not say it
 * @param hash 64 hexadecimal digits: SHA-256 of the content; 40: SHA-1 of the content as a git blob; empty where a
 *     mirror's listing does not say it. Names the file in the cache
 */
public record RepoFile(String path, long size, String hash) {

    public static final long UNKNOWN = -1;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    public RepoFile {
        Require.that(isSafe(path), "path", path, "one that leads into the repository");
        Require.that(size >= UNKNOWN, "size", size, "at least 0");
        Require.that(hash.isEmpty() || isHash(hash), "hash", hash, "40 or 64 hexadecimal digits");
    }

    /** Whether the listing says both size and hash. */
    public boolean hasSizeAndHash() {
        return size != UNKNOWN && !hash.isEmpty();
    }

    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    private static boolean isSafe(String path) {
        boolean within = !path.isBlank() && !path.startsWith("/") && !path.contains("\\") && !path.contains(":");
        for (String part : path.split("/", -1)) {
            within &= !part.isEmpty() && !part.equals(".") && !part.equals("..");
        }
        return within && path.chars().allMatch(character -> character >= ' ');
    }
}
