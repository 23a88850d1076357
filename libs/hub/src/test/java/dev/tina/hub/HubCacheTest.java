package dev.tina.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.hub.http.Pause;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoFile;
import dev.tina.hub.repository.RepoKind;
import dev.tina.hub.repository.RepoListing;
import dev.tina.hub.repository.RepoRef;
import dev.tina.hub.settings.HubSettings;
import dev.tina.hub.settings.SourceNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HubCacheTest extends HubOnThisMachine {
    @Test
    void theCacheHasTheLayoutOfTheHubsOwnTools() throws IOException {
        Path snapshot = download();

        Path repository = cache.resolve("models--org--name");
        assertThat(snapshot).isEqualTo(repository.resolve("snapshots").resolve(FakeHub.COMMIT));
        assertThat(repository.resolve("refs/main")).hasContent(FakeHub.COMMIT);
        assertThat(Files.readSymbolicLink(snapshot.resolve("model.safetensors")))
                .hasToString("../../blobs/" + server.hashOf("model.safetensors"));
        assertThat(Files.readSymbolicLink(snapshot.resolve("tokenizer/vocab.txt")))
                .hasToString("../../../blobs/" + server.hashOf("tokenizer/vocab.txt"));
        assertThat(snapshot.resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
        assertThat(snapshot.resolve("tokenizer/vocab.txt")).hasContent("a\nb\n");
        assertThat(filesIn(repository.resolve("blobs"))).hasSize(3);
    }

    @Test
    void whatIsThereIsNotFetchedAgain() {
        download();
        int requests = server.seen.size();
        download();

        assertThat(server.seen).hasSize(requests + 1);
        assertThat(server.seen.getLast().path()).isEqualTo("/api/models/org/name/revision/main");
    }

    @Test
    void offlineTheCacheIsEnough() {
        Path snapshot = download();
        server.close();
        try (Hub hub = hub("", true)) {
            assertThat(hub.download(hub.list(MODEL, heard), path -> true, heard))
                    .isEqualTo(snapshot);
            assertThatThrownBy(() -> hub.list(RepoRef.parse(RepoKind.DATASET, "org/name"), heard))
                    .satisfies(because(Reason.OFFLINE))
                    .hasMessageContaining("HF_HUB_OFFLINE forbids fetching");
        }
    }

    @Test
    void offlineAFileThatWasNotFetchedIsNamed() {
        try (Hub hub = hub("", false)) {
            hub.download(hub.list(MODEL, heard), path -> path.endsWith(".json"), heard);
        }
        try (Hub hub = hub("", true)) {
            RepoListing listing = hub.cached(MODEL).orElseThrow();
            assertThat(listing.paths()).contains("model.safetensors");
            assertThatThrownBy(() -> hub.download(listing, path -> path.endsWith(".safetensors"), heard))
                    .hasMessageContaining("model.safetensors of it is not in the cache");
        }
    }

    @Test
    void whatAnotherToolFetchedIsUsed() throws IOException {
        Path repository = cache.resolve("models--org--name");
        Path blob = repository.resolve("blobs").resolve(server.hashOf("config.json"));
        Files.createDirectories(blob.resolveSibling(""));
        Files.writeString(blob, "{}");
        Path snapshot = Files.createDirectories(repository.resolve("snapshots").resolve(FakeHub.COMMIT));
        Files.createSymbolicLink(
                snapshot.resolve("config.json"), Path.of("../../blobs").resolve(blob.getFileName()));
        Files.createDirectories(repository.resolve("refs"));
        Files.writeString(repository.resolve("refs/main"), FakeHub.COMMIT);

        try (Hub hub = hub("", true)) {
            RepoListing listing = hub.cached(MODEL).orElseThrow();
            assertThat(listing.files()).containsExactly(new RepoFile("config.json", 2, server.hashOf("config.json")));
            assertThat(hub.download(listing, path -> true, heard)).isEqualTo(snapshot);
        }
        download();
        assertThat(server.seen("config.json")).isEmpty();
    }

    @Test
    void twoDownloadsOfTheSameFileFetchItOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        server.misbehave("model.safetensors", (exchange, content) -> {
            begun.countDown();
            await(go);
            FakeHub.send(200, content).answer(exchange, content);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Path> first = threads.submit(() -> download());
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            RecordingListener other = new RecordingListener();
            Future<Path> second = threads.submit(() -> download(other, length -> {
                go.countDown();
                Pause.SLEEP.of(length);
            }));

            assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(first.get(20, TimeUnit.SECONDS));
            assertThat(other.waits).contains("another process fetches the same; waiting for it");
        }
        assertThat(server.seen("model.safetensors")).hasSize(1);
    }

    @Test
    void aLockHeldForTooLongIsNamed() {
        Path lock = cache.resolve("lock");
        FetchLock.runLocked(
                lock,
                SHORT,
                pauses::add,
                heard,
                SourceNames.HUB,
                () -> assertThatThrownBy(
                                () -> FetchLock.runLocked(lock, SHORT, pauses::add, heard, SourceNames.HUB, () -> {}))
                        .satisfies(because(Reason.LOCKED))
                        .hasMessage("another process has held " + lock + " for 10 s; end it, or wait for it"));
        assertThat(pauses).hasSize(50);
    }

    @Test
    void aListingThatLeadsOutOfTheCacheIsRefused() {
        server.smallFile("../../outside", "x");
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.CORRUPT))
                .hasMessageContaining("path must be one that leads into the repository, was ../../outside");
    }

    @Test
    void aCacheThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(cache.resolve("file"), "");
        HubSettings settings = settings("", false);
        try (Hub hub = new Hub(
                new HubSettings(
                        settings.endpoint(),
                        file.resolve("hub"),
                        settings.token(),
                        false,
                        settings.proxies(),
                        settings.patience()),
                pauses::add,
                () -> NOW)) {
            assertThatThrownBy(() -> hub.list(MODEL, heard))
                    .satisfies(because(Reason.STORAGE))
                    .hasMessageContaining("cannot write " + file)
                    .hasMessageContaining("set HF_HUB_CACHE to another folder");
        }
    }

    @Test
    void nothingWantedIsRefused() {
        try (Hub hub = hub("", false)) {
            RepoListing listing = hub.list(MODEL, heard);
            assertThatThrownBy(() -> hub.download(listing, path -> path.endsWith(".gguf"), heard))
                    .hasMessage("model org/name@main has none of the wanted files; choose others");
        }
    }
}
