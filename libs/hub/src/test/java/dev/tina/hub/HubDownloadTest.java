package dev.tina.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HubDownloadTest extends HubOnThisMachine {
    @Test
    void progressReachesTheTotal() {
        download();
        long total = WEIGHTS.length + 6L;

        assertThat(heard.progress).allSatisfy(now -> assertThat(now.total()).isEqualTo(total));
        assertThat(heard.progress.getLast().done()).isEqualTo(total);
        assertThat(heard.progress).isSortedAccordingTo(Comparator.comparingLong(DownloadListener.Progress::done));
    }

    @Test
    void aDownloadGoesOnWhereTheConnectionBrokeOff() {
        server.misbehave("model.safetensors", FakeHub.breakOffAfter(300_000), FakeHub.breakOffAfter(300_000));

        assertThat(download().resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
        List<FakeHub.Seen> requests = server.seen("model.safetensors");
        assertThat(requests).hasSize(3);
        assertThat(requests.getFirst().range()).isEmpty();
        assertThat(offset(requests.get(1))).isBetween(1, 300_000);
        assertThat(offset(requests.get(2))).isBetween(offset(requests.get(1)) + 1, 600_000);
    }

    @Test
    void aLaterRunGoesOnWhereAnEarlierOneGaveUp() {
        server.misbehave(
                "model.safetensors",
                FakeHub.breakOffAfter(400_000),
                FakeHub.status(503),
                FakeHub.status(503),
                FakeHub.status(503),
                FakeHub.status(503));
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.UNREACHABLE))
                .hasMessageContaining("run the same again later, it goes on where it stopped");

        assertThat(download().resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
        assertThat(offset(server.seen("model.safetensors").getLast())).isGreaterThan(0);
    }

    @Test
    void aServerThatIgnoresTheRangeSendsItAllAgain() {
        server.misbehave("model.safetensors", FakeHub.breakOffAfter(300_000), FakeHub.send(200, WEIGHTS));
        assertThat(download().resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    }

    @Test
    void anotherPartThanAskedForIsThrownAway() {
        server.misbehave(
                "model.safetensors",
                FakeHub.breakOffAfter(300_000),
                FakeHub.send(206, bytes(10), "Content-Range", "bytes 5-14/1000000"));
        assertThat(download().resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
        assertThat(server.seen("model.safetensors").getLast().range()).isEmpty();
    }

    @Test
    void otherBytesThanAnnouncedNeverBecomeAFile() throws IOException {
        byte[] others = WEIGHTS.clone();
        others[500_000]++;
        FakeHub.Mischief wrong = FakeHub.send(200, others);
        server.misbehave("model.safetensors", wrong, wrong, wrong, wrong);

        assertThatThrownBy(this::download)
                .satisfies(because(Reason.CORRUPT))
                .hasMessageContaining("model.safetensors of org/name@main: its hash is ")
                .hasMessageContaining("announced was " + server.hashOf("model.safetensors"));
        assertThat(cache.resolve("models--org--name/blobs/" + server.hashOf("model.safetensors")))
                .doesNotExist();
        assertThat(cache.resolve("models--org--name/snapshots/" + FakeHub.COMMIT + "/model.safetensors"))
                .doesNotExist();
        assertThat(download().resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
    }

    @Test
    void aSmallFilesHashIsCheckedToo() {
        FakeHub.Mischief wrong = FakeHub.send(200, "[]".getBytes(StandardCharsets.UTF_8));
        server.misbehave("config.json", wrong, wrong, wrong, wrong);
        assertThatThrownBy(this::download).hasMessageContaining("config.json of org/name@main: its hash is ");
    }

    @Test
    void aServerThatLiesAboutLengthsIsNotBelieved() {
        FakeHub.Mischief more = FakeHub.send(200, bytes(1_000_001));
        server.misbehave("model.safetensors", FakeHub.send(200, bytes(10)), more, more, more, more);
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.CORRUPT))
                .hasMessageContaining("more than the announced 1000000 bytes arrived");
        assertThat(heard.waits).anySatisfy(wait -> assertThat(wait).startsWith("only 10 of 1000000 bytes arrived"));
    }

    @Test
    void aServerThatFallsSilentIsLeft() {
        CountDownLatch over = new CountDownLatch(1);
        server.misbehave("model.safetensors", (exchange, content) -> {
            FakeHub.breakOffAfter(100_000).answer(exchange, content);
            await(over);
        });

        assertThat(download().resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
        over.countDown();
        assertThat(heard.waits).singleElement().asString().startsWith("nothing arrived for 0 s");
    }
}
