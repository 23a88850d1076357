package dev.tina.standalone.dist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JVM's ahead-of-time cache of a service: its classes loaded and linked in an earlier run. */
final class ClassCache {

    private ClassCache() {}

    /** Uses the cache where there is one; the JVM ignores one that no longer fits its jars. */
    static List<String> options(Path cache) {
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off") : List.of();
    }
}
