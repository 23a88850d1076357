package dev.tina.hub.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.hub.Hub;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.settings.EnvironmentProxies;
import dev.tina.hub.settings.HubSettings;
import dev.tina.hub.settings.HubTimeouts;
import dev.tina.hub.settings.HubToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubUploadTest {

    private static final String TOKEN = "hf_hidden";
    private static final byte[] WEIGHTS = new byte[300_000];

    private final FakeHubStore hub = new FakeHubStore();
    private final List<Duration> pauses = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void model() throws IOException {
        new Random(1).nextBytes(WEIGHTS);
        Files.write(folder.resolve("adapter_model.safetensors"), WEIGHTS);
        Files.writeString(folder.resolve("README.md"), "---\n---\n");
        Files.writeString(Files.createDirectory(folder.resolve("runs")).resolve("events"), "e");
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.writeString(folder.resolve(".hidden"), "mine");
        Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("README.md"));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aFolderBecomesOneCommitWithEveryFileAsItLies() {
        HubUpload.Pushed pushed = push();
        assertThat(pushed.commit()).isEqualTo("c1");
        assertThat(pushed.changed()).isEqualTo(4);
        assertThat(pushed.page()).hasToString(hub.address() + "/org/name");
        assertThat(hub.files.keySet())
                .containsExactly("README.md", "adapter_model.safetensors", "empty.txt", "runs/events");
        assertThat(hub.files.get("adapter_model.safetensors")).isEqualTo(WEIGHTS);
        assertThat(hub.files.get("README.md")).asString().isEqualTo("---\n---\n");
        assertThat(hub.seen.getFirst().body())
                .contains("\"organization\":\"org\"")
                .contains("\"private\":true");
    }

    @Test
    void theSameAgainMakesNoSecondCommit() {
        push();
        HubUpload.Pushed again = push();
        assertThat(again.commit()).isNull();
        assertThat(again.changed()).isZero();
        assertThat(hub.commits).isEqualTo(1);
    }

    @Test
    void onlyWhatHasChangedIsSent() throws IOException {
        push();
        Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\n---\n");
        assertThat(push().changed()).isEqualTo(1);
        assertThat(hub.seen)
                .filteredOn(seen -> seen.request().equals("PUT to the store"))
                .hasSize(1);
        assertThat(hub.files.get("README.md")).asString().contains("mit");
    }

    @Test
    void aLargeFileGoesInThePartsThatTheHubWants() {
        hub.inParts(100_001);
        push();
        assertThat(hub.files.get("adapter_model.safetensors")).isEqualTo(WEIGHTS);
        assertThat(hub.seen)
                .filteredOn(seen -> seen.request().equals("PUT to the store"))
                .hasSize(3);
        assertThat(hub.seen).anyMatch(seen -> seen.body().contains("\"partNumber\":3"));
    }

    @Test
    void theTokenGoesToTheHubAndToNoOtherHost() {
        push();
        assertThat(hub.seen)
                .filteredOn(seen -> seen.request().equals("PUT to the store"))
                .allMatch(seen -> seen.token().equals("null"));
        assertThat(hub.seen)
                .filteredOn(seen -> !seen.request().equals("PUT to the store"))
                .allMatch(seen -> seen.token().equals("Bearer " + TOKEN));
        assertThat(hub.seen).noneMatch(seen -> seen.body().contains(TOKEN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /create    | 401 | UNAUTHORIZED | the token is not accepted
            /create    | 403 | UNAUTHORIZED | the token may not write there
            /preupload/main | 404 | NOT_FOUND | is HF_ENDPOINT right
            /batch     | 422 | REFUSED      | status 422: the test says so; nothing was committed
            /commit/main | 400 | REFUSED    | status 400: the test says so; nothing was committed
            """)
    void aRefusalIsSaidAndNotTriedAgain(String path, int status, Reason reason, String said) {
        hub.failing(path, status);
        assertThatThrownBy(this::push)
                .isInstanceOfSatisfying(
                        HubException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(said)
                .message()
                .doesNotContain(TOKEN);
        assertThat(pauses).isEmpty();
        assertThat(hub.commits).isZero();
    }

    @Test
    void whatMayPassIsTriedAgain() {
        hub.failing("/create", 500, 429).failing("/batch", 503).failing("/commit/main", 409, 412);
        assertThat(push().commit()).isEqualTo("c1");
        assertThat(pauses).hasSize(5);
        assertThat(hub.seen)
                .filteredOn(seen -> seen.request().equals("PUT to the store"))
                .hasSize(1);
    }

    @Test
    void itEndsWhenTheHubNeverRecovers() {
        hub.failing("/commit/main", 500, 500, 500, 500, 500);
        assertThatThrownBy(this::push)
                .hasMessageContaining("status 500: the test says so")
                .hasMessageContaining("later");
        assertThat(hub.commits).isZero();
    }

    @Test
    void aCommitWhoseAnswerWasLostIsNotMadeAgain() {
        hub.existing().losingTheAnswerOfACommit();
        assertThat(push().commit()).isNull();
        assertThat(hub.commits).isEqualTo(1);
        assertThat(hub.files).hasSize(4);
    }

    @Test
    void whatIsWrongIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> Hub.upload(settings(""), "org/name").requireToken())
                .hasMessageContaining("there is no token")
                .hasMessageContaining("set HF_TOKEN");
        for (String name : List.of("name", "org/na me", "org/name@main", "../name", "org/a--b")) {
            assertThatThrownBy(() -> Hub.upload(settings(TOKEN), name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(hub.seen).isEmpty();
    }

    @Test
    void progressEndsWithAllBytesOfTheLargeFiles() {
        List<DownloadListener.Progress> heard = new ArrayList<>();
        push(new DownloadListener() {
            @Override
            public synchronized void progressed(Progress progress) {
                heard.add(progress);
            }

            @Override
            public void waits(String why) {}
        });
        assertThat(heard.getLast())
                .isEqualTo(new DownloadListener.Progress("adapter_model.safetensors", 300_000, 300_000));
    }

    private HubUpload.Pushed push() {
        return push(DownloadListener.SILENT);
    }

    private HubUpload.Pushed push(DownloadListener listener) {
        try (HubUpload upload = new HubUpload(settings(TOKEN), "org/name", pauses::add, () -> Instant.EPOCH)) {
            return upload.push(folder, true, "an adapter", listener);
        }
    }

    private HubSettings settings(String token) {
        HubTimeouts patience = new HubTimeouts(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                4,
                Duration.ofMinutes(5));
        return new HubSettings(
                hub.address(), folder, HubToken.of(token), false, EnvironmentProxies.of(Map.of()), patience);
    }
}
