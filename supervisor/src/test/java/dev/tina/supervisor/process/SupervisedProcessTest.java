package dev.tina.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SupervisedProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> news = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @Test
    void killedChildIsStartedAgain() throws Exception {
        SupervisedProcess child = start("echo alive; cat");
        long firstPid = child.pid();
        ProcessHandle.of(firstPid).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE).until(() -> child.restarts() == 1 && child.isAlive());
        assertThat(child.pid()).isNotEqualTo(firstPid);
        assertThat(news)
                .hasSize(1)
                .first()
                .asString()
                .contains("fake (process " + firstPid + ") ended with status 137");
        stop(child);
    }

    @Test
    void stoppedChildIsNotStartedAgain() throws Exception {
        SupervisedProcess child = start("cat");
        stop(child);

        assertThat(child.isAlive()).isFalse();
        assertThat(child.restarts()).isZero();
        assertThat(news).isEmpty();
    }

    @Test
    void childThatIgnoresTheRequestIsKilled() throws Exception {
        SupervisedProcess child = start("trap '' TERM; echo deaf; while true; do read line || :; done");
        await().atMost(PATIENCE).until(() -> child.log().lastLines().contains("deaf"));
        child.askToStop();
        child.awaitStop(Duration.ofMillis(200));

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void everythingTheChildSaysIsInItsLog() throws Exception {
        SupervisedProcess child = start("echo one; echo two >&2; echo $COLOUR; cat");

        await().atMost(PATIENCE).until(() -> child.log().lastLines().size() == 3);
        assertThat(Files.readAllLines(folder.resolve("fake.log"))).containsExactly("one", "two", "blue");
        stop(child);
    }

    private SupervisedProcess start(String script) throws IOException {
        var spec = new ChildSpec("fake", List.of("/bin/sh", "-c", script), Map.of("COLOUR", "blue"), folder);
        var backoff = new RestartBackoff(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(30));
        var log = new ChildLog(folder.resolve("fake.log"));
        return SupervisedProcess.start(spec, log, backoff, new SupervisedProcess.Listener(news::add, () -> {}));
    }

    private static void stop(SupervisedProcess child) throws InterruptedException {
        child.askToStop();
        child.awaitStop(PATIENCE);
    }
}
