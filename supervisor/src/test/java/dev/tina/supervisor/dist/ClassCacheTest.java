package dev.tina.supervisor.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {

    @TempDir
    Path folder;

    @Test
    void aJvmIsToldOfNoCacheThatIsMissing() {
        assertThat(ClassCache.options(folder.resolve("service.aot"))).isEmpty();
    }

    @Test
    void aCacheThatFitsNothingIsIgnoredWithoutAWord() throws Exception {
        Path cache = Files.writeString(folder.resolve("service.aot"), "not a cache");
        JvmRun run = JvmRun.of(ClassCache.options(cache));
        assertThat(run.status()).isZero();
        assertThat(run.said()).contains("Server VM").doesNotContainIgnoringCase("warning", "error", "cache");
    }

    @Test
    void aCacheIsMadeWhenTheJvmEnds() throws Exception {
        Path cache = folder.resolve("service.aot");
        JvmRun run = JvmRun.of(ClassCache.making(cache));
        assertThat(run.status()).isZero();
        assertThat(cache).isNotEmptyFile();
        assertThat(JvmRun.of(ClassCache.options(cache)).status()).isZero();
    }
}
