package dev.tina.common;

import java.nio.file.Path;
import java.util.Map;

/** The folder of what a user's programs can make again: {@code XDG_CACHE_HOME}, or {@code ~/.cache}. */
public final class UserCache {

    private UserCache() {}

    /**
     * Tina's part of it.
     *
     * @param userHome the user's home
     */
    public static Path ofTina(Map<String, String> environment, Path userHome) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "").strip();
        return (cache.isEmpty() ? userHome.resolve(".cache") : Path.of(cache)).resolve("tina");
    }
}
