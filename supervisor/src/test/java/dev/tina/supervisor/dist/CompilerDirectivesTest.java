package dev.tina.supervisor.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerDirectivesTest {

    @TempDir
    Path folder;

    @Test
    void theJvmUnderstandsThem() throws Exception {
        var directives = new CompilerDirectives(folder.resolve("compiler.json"));
        directives.write();
        JvmRun run = JvmRun.of(directives.options());
        assertThat(run.status()).isZero();
        assertThat(run.said()).contains("2 compiler directives added");
    }

    @Test
    void aMissingFileIsNotNamedToTheJvm() {
        assertThat(new CompilerDirectives(folder.resolve("compiler.json")).options())
                .isEmpty();
    }
}
