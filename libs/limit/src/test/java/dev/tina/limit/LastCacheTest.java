package dev.tina.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastCacheTest {

    @TempDir
    private Path folder;

    @Test
    void theLargestCacheCounts() throws IOException {
        cache("index0", "48K\n");
        cache("index2", "2048K\n");
        cache("index3", "300M\n");
        Files.createFile(folder.resolve("uevent"));
        assertThat(LastCache.bytes(folder)).isEqualTo(300L << 20);
    }

    @Test
    void aSystemThatDoesNotSayHasAUsualOne() {
        assertThat(LastCache.bytes(folder.resolve("none"))).isEqualTo(64L << 20);
    }

    private void cache(String name, String size) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("size"), size);
    }
}
