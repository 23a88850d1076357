package dev.tina.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import dev.tina.cli.sweep.plan.SweepGateway;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SweepCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private SweepGateway gateway;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        gateway = new SweepGateway();
        Files.writeString(folder.resolve("two.yaml"), """
                extends: tina-tiny
                axes:
                  learningRate: [5.0e-4, 1.0e-4]
                seeds: [1, 2]
                """);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void endsWithTheTableInAllItsForms() throws IOException {
        assertThat(sweep()).as(err::toString).isZero();
        // 0.40 and 0.44: mean 0.42, s = 0.028284, t(1) = 12.7062, Student's half = 12.7062 * 0.02, with 0.05 and 0.06
        assertThat(out.toString())
                .containsPattern(
                        "5e-4 +2 +10.0 \\(5.0 to 16.0\\) +42.0 \\(16.1 to 68.1\\) +50.0 \\(45.0 to 56.0\\) +20 +81.0 +0.5000");
        assertThat(Files.readString(folder.resolve("out/table.md")))
                .contains(
                        "| 1e-4 | 2 | 10.0 (5.0 to 16.0) | 42.0 (16.1 to 68.1) | 50.0 (45.0 to 56.0) | 20 | 81.0 | 0.5000 |  |");
        assertThat(Files.readString(folder.resolve("out/table.csv")))
                .startsWith("learningRate,seeds,base,base_low,base_high,final,")
                .contains("5e-4,2,0.1,")
                .contains(",0.42000000");
        assertThat(Files.readString(folder.resolve("out/curves.csv")).lines())
                .hasSize(1 + 4 * 3)
                .contains("5e-4,2,j2,10,0.5,0.45,0.56");
    }

    @Test
    void everyJobIsNamedByWhatDiffersAndTaggedByTheSweep() {
        sweep();
        assertThat(gateway.requests())
                .extracting(request -> request.path("name").asString())
                .containsExactlyInAnyOrder(
                        "learningRate=5e-4 seed=1",
                        "learningRate=5e-4 seed=2",
                        "learningRate=1e-4 seed=1",
                        "learningRate=1e-4 seed=2");
        assertThat(gateway.requests())
                .allSatisfy(request ->
                        assertThat(request.path("tags").toString()).isEqualTo("[\"two\"]"));
    }

    @Test
    void theEndIsOneDocumentToo() {
        sweep("-o", "json");
        JsonNode document = JsonMapper.shared().readTree(out.toString());
        assertThat(document.path("name").asString()).isEqualTo("two");
        assertThat(document.path("rows")).hasSize(2);
        assertThat(document.at("/rows/0/jobs/1/last/value").asDouble()).isEqualTo(0.44);
        assertThat(document.at("/rows/1/values/0").asString()).isEqualTo("1e-4");
    }

    @Test
    void plotsNameEverySettingAndAreWholeDocuments() throws Exception {
        sweep();
        for (String plot : List.of("settings.svg", "curves.svg")) {
            Path file = folder.resolve("out").resolve(plot);
            assertThat(Files.readString(file)).startsWith("<svg ").contains("5e-4", "1e-4");
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        }
    }

    @Test
    void plotsOfASweepWithoutAResultAreEmptyAndNoError() throws IOException {
        gateway.failing(1, "no");
        gateway.failing(2, "no");
        assertThat(sweep()).isEqualTo(1);
        assertThat(folder.resolve("out/settings.svg")).content().contains("Pass@1");
    }

    @Test
    void secondTimeEndsWithTheSameTableAndNoNewJob() throws IOException {
        sweep();
        String first = Files.readString(folder.resolve("out/table.csv"));
        assertThat(sweep()).isZero();
        assertThat(gateway.made()).isEqualTo(4);
        assertThat(Files.readString(folder.resolve("out/table.csv"))).isEqualTo(first);
    }

    @Test
    void failedSeedIsShownAndLeftOutOfTheMean() {
        gateway.failing(2, "out, of memory");
        assertThat(sweep()).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("5e-4 +1 of 2 .*40.0 \\(35.0 to 46.0\\).*seed 2 failed: out, of memory");
        assertThat(folder.resolve("out/table.csv")).content().contains("\"seed 2 failed: out, of memory\"");
    }

    @Test
    void atLeastOneJobRunsAtATime() {
        assertThat(sweep("--parallel", "0")).isEqualTo(1);
        assertThat(err.toString()).contains("--parallel must be at least 1, was 0");
    }

    private int sweep(String... more) {
        String[] usual = {
            "sweep",
            folder.resolve("two.yaml").toString(),
            "--against",
            gateway.address().toString(),
            "--output",
            folder.resolve("out").toString()
        };
        return Tina.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.of(usual, more).flatMap(Arrays::stream).toArray(String[]::new));
    }
}
