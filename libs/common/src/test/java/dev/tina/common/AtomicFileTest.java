package dev.tina.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedAndItsFoldersAreMade() throws IOException {
        Path file = folder.resolve("a/b/report.json");
        AtomicFile.write(file, "old");
        AtomicFile.write(file, new byte[] {'n', 'e'}, new byte[] {'w'});

        assertThat(file).hasContent("new");
    }

    @Test
    void aSecretCanBeReadByItsOwnerAlone() throws IOException {
        Path file = folder.resolve("a/password");
        AtomicFile.write(file, "old, for all");
        AtomicFile.writeForOwner(file, "s3cret");

        assertThat(file).hasContent("s3cret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aWriteThatFailsLeavesTheOldFileAndNothingBesideIt() throws IOException {
        Path file = folder.resolve("report.json");
        AtomicFile.write(file, "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write('x');
                    throw new IOException("the source ended");
                }))
                .hasMessage("the source ended");
        assertThat(file).hasContent("old");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
