package dev.tina.supervisor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    private static final SystemState STATE = new SystemState(
            4711,
            "2026-07-01T10:00:00Z",
            "http://127.0.0.1:8080",
            "127.0.0.1:20001",
            "jdbc:postgresql://127.0.0.1:20003/tina",
            true,
            List.of(new SystemState.ServiceState("gateway", 4712, 8080, 20005, 2)));

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenLastIsRead() throws Exception {
        StateFile.in(folder).write(new SystemState(1, "", "", "", "", false, List.of()));
        StateFile.in(folder).write(STATE);

        assertThat(StateFile.in(folder).read()).contains(STATE);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("state.json"));
        }
    }

    @Test
    void folderWithoutASystemHasNoState() throws Exception {
        assertThat(StateFile.in(folder).read()).isEmpty();
    }

    @Test
    void deletedStateIsGone() throws Exception {
        StateFile.in(folder).write(STATE);
        StateFile.in(folder).delete();
        StateFile.in(folder).delete();

        assertThat(StateFile.in(folder).read()).isEmpty();
    }

    @Test
    void fileOfAnEarlierVersionIsReadThoughItLacksWhatThatVersionDidNotKnow() throws Exception {
        Files.writeString(folder.resolve("state.json"), """
                {"pid": 4711, "gateway": "http://127.0.0.1:8080", "services": [{"name": "gateway", "pid": 4712}]}""");

        SystemState state = StateFile.in(folder).read().orElseThrow();
        assertThat(state.pid()).isEqualTo(4711);
        assertThat(state.ready()).isFalse();
        assertThat(state.services())
                .extracting(SystemState.ServiceState::restarts)
                .containsExactly(0);
    }

    @Test
    void readinessOfAServiceIsAskedAtItsManagementPort() {
        assertThat(STATE.services().getFirst().readiness())
                .hasToString("http://127.0.0.1:20005/actuator/health/readiness");
    }
}
