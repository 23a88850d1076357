package dev.tina.benchmarks.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.benchmarks.workload.RolloutShape;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorProgramsTest {

    private static final RolloutShape SHAPE = new RolloutShape(8, 4, 128);

    @TempDir
    private Path folder;

    @Test
    void whatIsNotInstalledIsSaidToBeSo() throws InterruptedException {
        AnchorPrograms none = new AnchorPrograms(folder, null, folder.resolve("none"), 2, Duration.ofMinutes(1));
        assertThat(run(none, AnchorScript.VLLM_ROLLOUT)).isEqualTo(AnchorOutcome.without("vLLM", "not installed"));
        assertThat(run(none, AnchorScript.TRL_LEARNING)).isEqualTo(AnchorOutcome.without("TRL", "not installed"));
    }

    @Test
    void aResultLineIsReadFromAmongOthers() throws IOException, InterruptedException {
        AnchorPrograms programs = programs("echo \"noise $2 $3 $4 $5 $6 $7\" >&2; echo hello;"
                + " echo 'TRL train P=8 G=4 N=128 micro=8 checkpoint=0: step 2.0 s, 64.0 completion tokens/s,"
                + " peak RSS 1.00 GB [2.0]'");
        List<String> said = new ArrayList<>();
        AnchorOutcome outcome = programs.run(AnchorScript.TRL_LEARNING, folder, SHAPE, Precision.FLOAT32, said::add);
        assertThat(outcome.result()).isEqualTo(new AnchorResult("TRL", 64, 2, 1_000_000_000));
        assertThat(said).containsExactly("noise " + folder.toAbsolutePath() + " train 8 4 128 8");
    }

    @Test
    void theTypeAndTheContextComeByTheEnvironment() throws IOException, InterruptedException {
        AnchorPrograms programs = programs("echo \"$DTYPE $MAXLEN $VLLM_CPU_OMP_THREADS_BIND\" >&2; exit 3");
        RolloutShape longer = new RolloutShape(1, 8, 1024);
        AnchorOutcome outcome = programs.run(AnchorScript.VLLM_ROLLOUT, folder, longer, Precision.BFLOAT16, line -> {});
        assertThat(outcome.reason()).isEqualTo("ended with status 3: bfloat16 2048 0-1");
    }

    @Test
    void oneThatDoesNotEndIsGivenUp() throws IOException, InterruptedException {
        AnchorPrograms endless = programs("sleep 600", Duration.ofMillis(200));
        assertThat(run(endless, AnchorScript.VLLM_ROLLOUT))
                .isEqualTo(AnchorOutcome.without("vLLM", "not done at its deadline"));
    }

    private AnchorOutcome run(AnchorPrograms programs, AnchorScript script) throws InterruptedException {
        return programs.run(script, folder, SHAPE, Precision.FLOAT32, line -> {});
    }

    private AnchorPrograms programs(String script) throws IOException {
        return programs(script, Duration.ofMinutes(1));
    }

    /** A shell script that stands for a Python. */
    private AnchorPrograms programs(String script, Duration deadline) throws IOException {
        Path python = Files.createFile(
                folder.resolve("python"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(python, "#!/bin/sh\n" + script + "\n");
        return new AnchorPrograms(folder, python, python, 2, deadline);
    }
}
