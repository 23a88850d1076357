package dev.tina.supervisor.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.supervisor.Home;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningSystemsTest {

    @TempDir
    Path root;

    @Test
    void systemsAreFoundWhereverTheirDataLiesWhileTheirLockIsHeld() throws Exception {
        var home = new Home(root);
        var systems = new RunningSystems(home);
        Path elsewhere = root.resolve("elsewhere");
        assertThat(systems.folders()).isEmpty();

        try (var usual = DataFolder.claim(home.defaultData());
                var other = DataFolder.claim(elsewhere);
                var demo = DataFolder.claim(home.demoData())) {
            var note = systems.add(other.path());
            assertThat(systems.folders()).containsExactlyInAnyOrder(usual.path(), other.path(), demo.path());

            note.close();
            assertThat(systems.folders()).containsExactlyInAnyOrder(usual.path(), demo.path());
        }
        assertThat(systems.folders()).isEmpty();
    }

    @Test
    void noteOfASystemThatWasKilledCountsNoMore() throws Exception {
        var systems = new RunningSystems(new Home(root));
        Path folder = root.resolve("killed");
        try (var claimed = DataFolder.claim(folder)) {
            var note = systems.add(claimed.path());
            assertThat(note).isNotNull();
            assertThat(systems.folders()).containsExactly(folder);
        }
        assertThat(systems.folders()).isEmpty();
    }

    @Test
    void userOfAPortIsTheSystemWhoseGatewayHasIt() throws Exception {
        var systems = new RunningSystems(new Home(root));
        Path folder = root.resolve("data");
        try (var claimed = DataFolder.claim(folder);
                var note = systems.add(claimed.path())) {
            StateFile.in(folder).write(new SystemState(1, "now", "http://127.0.0.1:8080", "", "", true, List.of()));

            assertThat(systems.ofPort(8080)).contains(folder);
            assertThat(systems.ofPort(80)).isEmpty();
            assertThat(note).isNotNull();
        }
    }
}
