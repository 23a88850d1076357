package dev.tina.supervisor.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.supervisor.CommandFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextCodeTest {

    private static final String PROCESSOR = "org.springframework.boot.SpringApplicationAotProcessor";

    /** Does what Spring's does, as far as files go: a source into one folder, a resource into another. */
    private static final String PROCESSOR_TEXT = """
            package org.springframework.boot;

            import java.nio.file.Files;
            import java.nio.file.Path;

            public class SpringApplicationAotProcessor {
                public static void main(String[] arguments) throws Exception {
                    Files.writeString(Path.of(arguments[1], "Made.java"), "class Made {}");
                    Files.writeString(Path.of(arguments[2], "told.txt"), String.join(" ", arguments));
                }
            }
            """;

    @TempDir
    Path folder;

    private Path jar;
    private Path contextJar;
    private ContextCode code;

    @BeforeEach
    void unpackedService() {
        jar = folder.resolve("eval-service.jar");
        contextJar = folder.resolve("eval-service-context.jar");
        code = new ContextCode("eval-service", folder);
    }

    @Test
    void itIsGeneratedAndCompiledIntoAJar() throws Exception {
        ProgramJar.write(jar, PROCESSOR, PROCESSOR_TEXT);
        code.make();
        try (var made = new JarFile(contextJar.toFile())) {
            assertThat(made.getEntry("Made.class")).isNotNull();
            String told =
                    new String(made.getInputStream(made.getEntry("told.txt")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(told)
                    .startsWith(PROCESSOR)
                    .contains(" dev.tina eval-service ")
                    .endsWith(String.join(" ", ContextCode.SETTINGS));
        }
        assertThat(folder.resolve("context")).doesNotExist();
    }

    @Test
    void aServiceThatCannotBeProcessedIsStartedByItsJarAlone() throws Exception {
        ProgramJar.write(jar, "Other", "class Other {}");
        assertThatThrownBy(code::make).isInstanceOf(CommandFailure.class).hasMessageContaining(PROCESSOR);
        assertThat(code.start(Map.of())).isEqualTo(List.of("-jar", jar.toString()));
    }

    @Test
    void aServiceIsStartedWithItWhereTheEnvironmentHasNoSettingsOfSpringBoot() throws Exception {
        ProgramJar.write(jar, PROCESSOR, PROCESSOR_TEXT);
        code.make();
        assertThat(code.start(Map.of("TINA_EVAL_MODELS", "/models", "HOME", "/root")))
                .containsExactly("-Dspring.aot.enabled=true", "-cp", contextJar + ":" + jar, PROCESSOR);
        for (String setting : List.of(
                "SPRING_APPLICATION_JSON", "MANAGEMENT_SERVER_PORT", "SPRINGDOC_ENABLED", "SERVER_SSL_BUNDLE")) {
            assertThat(code.start(Map.of(setting, "1"))).containsExactly("-jar", jar.toString());
        }
    }
}
