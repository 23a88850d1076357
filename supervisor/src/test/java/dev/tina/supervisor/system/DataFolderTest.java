package dev.tina.supervisor.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.TestJvm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void folderBelongsToOneUntilThatOneClosesIt() throws Exception {
        Path data = folder.resolve("a/data");
        try (var claimed = DataFolder.claim(data)) {
            assertThat(claimed.path()).isEqualTo(data);
            assertThat(DataFolder.isClaimed(data)).isTrue();
            assertThatThrownBy(() -> DataFolder.claim(data))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage(
                            "the data folder " + data + " is in use by a system that is just starting; stop that with"
                                    + " './tina down --data " + data + "' or choose another folder with --data");
        }
        assertThat(DataFolder.isClaimed(data)).isFalse();
        DataFolder.claim(data).close();
    }

    @Test
    void folderOfAnotherProcessIsRefusedByItsStateAndFreeOnceThatProcessIsKilled() throws Exception {
        Process other = new ProcessBuilder(TestJvm.command(ClaimingProcess.class, folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(other.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("claimed " + folder);
        StateFile.in(folder).write(new SystemState(other.pid(), "", "http://127.0.0.1:8080", "", "", true, List.of()));

        assertThatThrownBy(() -> DataFolder.requireUnclaimed(folder))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(
                        "in use by the system of process " + other.pid() + " at http://127.0.0.1:8080; stop that with");
        assertThat(other.destroyForcibly().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThatNoException().isThrownBy(() -> DataFolder.requireUnclaimed(folder));
        try (var mine = DataFolder.claim(folder)) {
            assertThat(StateFile.in(mine.path()).read())
                    .as("state of the killed one")
                    .isEmpty();
        }
    }

    @Test
    void folderThatNobodyEverHadIsUnclaimedAndAskingLeavesNothingInIt() throws Exception {
        assertThat(DataFolder.isClaimed(folder)).isFalse();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void folderThatCannotBeMadeIsToldByItsPath() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.claim(file.resolve("data")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("cannot make the data folder " + file.resolve("data"));
    }
}
