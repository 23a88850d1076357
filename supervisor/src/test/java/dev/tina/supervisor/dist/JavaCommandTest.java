package dev.tina.supervisor.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaCommandTest {

    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

    @TempDir
    Path folder;

    @Test
    void aServiceWithHotCodeKeepsTheSecondCompilerForThatCode() throws Exception {
        var directives = new CompilerDirectives(folder.resolve("compiler.json"));
        directives.write();
        var command = JavaCommand.of(new ServiceKind("trainer-service", "1g", true, true), directives);
        assertThat(command)
                .contains("-Xmx1g")
                .containsSequence(directives.options())
                .doesNotContain(FIRST_COMPILER_ALONE);
    }

    @Test
    void anotherGetsTheFirstCompilerAlone() throws Exception {
        var directives = new CompilerDirectives(folder.resolve("compiler.json"));
        directives.write();
        var command = JavaCommand.of(new ServiceKind("gateway", "128m", false, true), directives);
        assertThat(command).contains("-Xmx128m", FIRST_COMPILER_ALONE).doesNotContainSequence(directives.options());
    }
}
