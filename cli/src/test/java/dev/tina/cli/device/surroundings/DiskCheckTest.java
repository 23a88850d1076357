package dev.tina.cli.device.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.doctor.CheckResult;
import dev.tina.doctor.CheckVerdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCheckTest {

    @TempDir
    private Path folder;

    @Test
    void roomIsSaid() {
        CheckResult result = new DiskCheck(disk -> 5_400_000_000L).of(folder.resolve("data/of/tina"));
        assertThat(result)
                .isEqualTo(CheckResult.pass(
                        "disk", folder.resolve("data/of/tina").toString(), "5.4 GB free at " + folder));
    }

    @Test
    void aFullDiskIsNamedWithWhatIsNeeded() {
        CheckResult result = new DiskCheck(disk -> 120_000_000L).of(folder);
        assertThat(result.verdict()).isEqualTo(CheckVerdict.FAIL);
        assertThat(result.text())
                .isEqualTo("0.1 GB free at " + folder
                        + ", a system needs 2 GB; free some, or choose another disk with --data");
    }

    @Test
    void theMachinesOwnDiskIsAsked() {
        assertThat(new DiskCheck(DiskCheck.UsableSpace.SYSTEM).of(folder).text())
                .contains(" GB free at " + folder);
    }
}
