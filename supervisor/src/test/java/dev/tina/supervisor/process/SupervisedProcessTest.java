package dev.tina.supervisor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SupervisedProcessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<String> news = new CopyOnWriteArrayList<>();
    private final AtomicInteger restarted = new AtomicInteger();

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
    void childThatDiesAgainAndAgainIsStartedAfterLongerAndLongerDelays() throws Exception {
        SupervisedProcess child = start("exit 3", Duration.ofMillis(100), Duration.ofMillis(400));

        await().atMost(PATIENCE).until(() -> news.size() >= 4);
        stop(child);
        assertThat(news.subList(0, 4))
                .allMatch(sentence -> sentence.contains("ended with status 3, restarting it in"))
                .extracting(sentence -> sentence.substring(sentence.lastIndexOf(" in ") + 4))
                .containsExactly("0.1 s", "0.2 s", "0.4 s", "0.4 s");
        assertThat(restarted.get()).isEqualTo(child.restarts()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void stopWhileTheNextStartIsWaitedForStartsNothing() throws Exception {
        SupervisedProcess child = start("exit 0", Duration.ofMinutes(10), Duration.ofMinutes(10));
        await().atMost(PATIENCE).until(() -> news.size() == 1);
        stop(child);

        assertThat(child.isAlive()).isFalse();
        assertThat(child.restarts()).isZero();
        assertThat(news).singleElement().asString().endsWith("restarting it in 600.0 s");
    }

    @Test
    void programThatIsNotThereIsRefusedAtTheFirstStart() {
        var spec = new ChildSpec("fake", List.of("/no/such/program"), Map.of(), folder.resolve("no such folder"));

        assertThatThrownBy(() -> SupervisedProcess.start(
                        spec, new ChildLog(folder.resolve("fake.log")), RestartBackoff.ofServices(), listener()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void childIsToldThatItIsSupervisedAndItsInputEndsWithTheSupervisorAlone() throws Exception {
        SupervisedProcess child = start("echo supervised: $TINA_SUPERVISED; cat; echo input ended");

        await().atMost(PATIENCE).until(() -> child.log().lastLines().contains("supervised: true"));
        assertThat(child.isAlive()).isTrue();
        stop(child);
        assertThat(child.log().lastLines()).doesNotContain("input ended");
    }

    @Test
    void lastWordsOfAChildThatWasAskedToEndAreInItsLog() throws Exception {
        SupervisedProcess child = start("trap 'echo goodbye; exit 0' TERM; echo ready; while true; do sleep 0.1; done");
        await().atMost(PATIENCE).until(() -> child.log().lastLines().contains("ready"));
        stop(child);

        assertThat(child.log().lastLines()).endsWith("goodbye");
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
        return start(script, Duration.ofMillis(10), Duration.ofMillis(100));
    }

    private SupervisedProcess start(String script, Duration first, Duration limit) throws IOException {
        var spec = new ChildSpec("fake", List.of("/bin/sh", "-c", script), Map.of("COLOUR", "blue"), folder);
        var backoff = new RestartBackoff(first, limit, Duration.ofMinutes(10));
        return SupervisedProcess.start(spec, new ChildLog(folder.resolve("fake.log")), backoff, listener());
    }

    private SupervisedProcess.Listener listener() {
        return new SupervisedProcess.Listener(news::add, restarted::incrementAndGet);
    }

    private static void stop(SupervisedProcess child) throws InterruptedException {
        child.askToStop();
        child.awaitStop(PATIENCE);
    }
}
