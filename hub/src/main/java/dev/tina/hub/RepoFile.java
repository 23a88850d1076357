package dev.tina.hub;

import java.util.regex.Pattern;

/**
 * A file of a repository.
 *
 * @param path within the repository, with slashes
 * @param size in bytes
 * @param hash 64 hexadecimal digits: SHA-256 of the content; 40: SHA-1 of the content as a git blob. Names the file in
 *     the cache
 */
public record RepoFile(String path, long size, String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    public RepoFile {
        if (!isSafe(path)) {
            throw new IllegalArgumentException("path must lead into the repository, was " + path);
        }
        if (size < 0) {
            throw new IllegalArgumentException("size must be at least 0, was " + size);
        }
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("hash must be 40 or 64 hexadecimal digits, was " + hash);
        }
    }

    private static boolean isSafe(String path) {
        boolean within = !path.isBlank() && !path.startsWith("/") && !path.contains("\\") && !path.contains(":");
        for (String part : path.split("/", -1)) {
            within &= !part.isEmpty() && !part.equals(".") && !part.equals("..");
        }
        return within && path.chars().allMatch(character -> character >= ' ');
    }
}
