package dev.tina.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.sweep.plan.SweepJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepStateTest {

    private static final SweepJob ONE =
            new SweepJob("seed 1", "seed 1", "grid", 1, "{\"preset\":\"tina-tiny\",\"seed\":1}");
    private static final SweepJob TWO =
            new SweepJob("seed 2", "seed 2", "grid", 2, "{\"preset\":\"tina-tiny\",\"seed\":2}");

    @TempDir
    Path folder;

    @Test
    void aFileThatWasBegunBeforeGoesOnInTheSameForm() throws IOException {
        Files.writeString(
                folder.resolve("state.json"),
                "{\"sweep\": \"s\", \"jobs\": {\"" + ONE.key() + "\": {\"cell\": \"seed 1\", \"job\": \"j1\"}}}");
        SweepState state = SweepState.in(folder);
        assertThat(state.job(ONE)).contains("j1");
        assertThat(state.job(TWO)).isEmpty();
        assertThat(state.requestKey(TWO)).isEqualTo("s/" + TWO.key());
        state.made(TWO, "j2");
        assertThat(Files.readString(state.file()))
                .contains("\"cell\" : \"seed 1\"", "\"cell\" : \"seed 2\"", "\"job\" : \"j2\"");
        assertThat(SweepState.in(folder).job(TWO)).contains("j2");
    }

    @Test
    void requestsOfAFolderAreToldFromThoseOfEveryOther() throws IOException {
        SweepState state = SweepState.in(folder.resolve("one"));
        assertThat(SweepState.in(folder.resolve("one")).requestKey(ONE)).isEqualTo(state.requestKey(ONE));
        assertThat(SweepState.in(folder.resolve("two")).requestKey(ONE)).isNotEqualTo(state.requestKey(ONE));
    }
}
