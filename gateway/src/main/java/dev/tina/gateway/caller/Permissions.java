package dev.tina.gateway.caller;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which scope a request needs, by its method and its path. */
public final class Permissions {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> PUBLIC = Set.of("/", "/index.html", "/favicon.ico", "/openapi.json", "/error");
    private static final List<String> PUBLIC_FOLDERS = List.of("/dashboard", "/docs", "/assets");
    private static final List<String> ADMINISTRATION = List.of("/api/v1/keys", "/api/v1/audit");
    private static final String VERIFY = "/api/v1/verify";

    private Permissions() {}

    /**
     * Empty where anybody may. What is not listed needs the scope to read jobs or to change them, so that a path that is
     * new is never open.
     *
     * @param path decoded, without the query
     */
    public static Optional<Scope> needed(String method, String path) {
        if (isReading(method) && isPublic(path)) {
            return Optional.empty();
        }
        if (isBelowAny(path, ADMINISTRATION)) {
            return Optional.of(Scope.ADMIN);
        }
        if (isBelow(path, VERIFY)) {
            return Optional.of(Scope.VERIFY);
        }
        return Optional.of(isReading(method) ? Scope.JOBS_READ : Scope.JOBS_WRITE);
    }

    /** Whether a call by this method changes nothing. */
    public static boolean isReading(String method) {
        return READING.contains(method);
    }

    private static boolean isPublic(String path) {
        return PUBLIC.contains(path) || isBelowAny(path, PUBLIC_FOLDERS);
    }

    private static boolean isBelowAny(String path, List<String> folders) {
        return folders.stream().anyMatch(folder -> isBelow(path, folder));
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
