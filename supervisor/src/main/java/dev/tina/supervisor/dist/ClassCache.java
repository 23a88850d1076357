package dev.tina.supervisor.dist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM's ahead-of-time cache of a service: its classes loaded and linked in an earlier run. */
final class ClassCache {

    private static final List<String> QUIET = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

    /** Maps the cache at the address it was made for; at another one all of it would be read, changed and kept in memory. */
    private static final List<String> IN_PLACE =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    private ClassCache() {}

    /** Uses the cache where there is one; the JVM ignores one that no longer fits its jars. */
    static List<String> options(Path cache) {
        if (!Files.exists(cache)) {
            return List.of();
        }
        var options = new ArrayList<>(QUIET);
        options.addAll(IN_PLACE);
        options.add("-XX:AOTCache=" + cache);
        return options;
    }

    /** Makes the cache when the JVM ends, out of what it did. */
    static List<String> making(Path cache) {
        var options = new ArrayList<>(QUIET);
        options.add("-XX:AOTCacheOutput=" + cache);
        return options;
    }
}
