package dev.tina.trainer.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The code this service was built from, as the build wrote it down; a build without git knows its version only. */
final class BuiltCode {

    private BuiltCode() {}

    static @Nullable String version() {
        return read("/META-INF/build-info.properties").getProperty("build.version");
    }

    /** The commit, with {@code -dirty} where files differed from it; null if the build did not know. */
    static @Nullable String revision() {
        Properties git = read("/git.properties");
        String commit = git.getProperty("git.commit.id", git.getProperty("git.commit.id.full"));
        return commit != null && Boolean.parseBoolean(git.getProperty("git.dirty")) ? commit + "-dirty" : commit;
    }

    /** Empty where there is no such file. */
    private static Properties read(String path) {
        Properties properties = new Properties();
        try (InputStream file = BuiltCode.class.getResourceAsStream(path)) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
        return properties;
    }
}
