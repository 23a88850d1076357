package dev.tina.trainer.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The commit this service was built from, out of the {@code git.properties} that the build writes. */
final class CodeRevision {

    private CodeRevision() {}

    static @Nullable String find() {
        Properties git = new Properties();
        try (InputStream file = CodeRevision.class.getResourceAsStream("/git.properties")) {
            if (file == null) {
                return null;
            }
            git.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read git.properties", e);
        }
        String commit = git.getProperty("git.commit.id");
        return Boolean.parseBoolean(git.getProperty("git.dirty")) ? commit + "-dirty" : commit;
    }
}
