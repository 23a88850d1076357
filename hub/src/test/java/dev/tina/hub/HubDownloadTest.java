package dev.tina.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.hub.HubException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubDownloadTest {

    private static final byte[] WEIGHTS = bytes(1_000_000);
    private static final RepoRef MODEL = RepoRef.parse(RepoKind.MODEL, "org/name");
    private static final HubPatience SHORT = new HubPatience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            4,
            Duration.ofMinutes(5));

    @TempDir
    private Path cache;

    private final FakeHub server = new FakeHub()
            .smallFile("config.json", "{}")
            .smallFile("tokenizer/vocab.txt", "a\nb\n")
            .largeFile("model.safetensors", WEIGHTS);
    private final List<Duration> pauses = new ArrayList<>();
    private final Heard heard = new Heard();

    @AfterEach
    void stop() {
        server.close();
    }

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

    @Test
    void theTokenGoesToTheHubAndToNoOtherHost() {
        String elsewhere = server.otherAddress() + "/elsewhere/weights?signature=abc";
        server.misbehave("model.safetensors", FakeHub.status(302, "Location", elsewhere));
        server.misbehave("/elsewhere/weights", FakeHub.send(200, WEIGHTS));
        server.misbehave("config.json", FakeHub.status(307, "Location", "/cached/config"));
        server.misbehave("/cached/config", FakeHub.send(200, "{}".getBytes(StandardCharsets.UTF_8)));

        try (Hub hub = hub("hf_secret", false)) {
            hub.download(hub.list(MODEL, heard), path -> true, heard);
        }

        assertThat(server.seen("/elsewhere/weights"))
                .singleElement()
                .extracting(FakeHub.Seen::authorization)
                .isEqualTo("");
        assertThat(server.seen("/cached/config"))
                .singleElement()
                .extracting(FakeHub.Seen::authorization)
                .isEqualTo("Bearer hf_secret");
        assertThat(server.seen("/revision/main"))
                .singleElement()
                .extracting(FakeHub.Seen::authorization)
                .isEqualTo("Bearer hf_secret");
    }

    @Test
    void aRedirectThatLeadsInACircleOrAwayFromHttpIsRefused() {
        FakeHub.Mischief circle = FakeHub.status(302, "Location", "config.json");
        server.misbehave("config.json", circle, circle, circle, circle, circle, circle, circle);
        assertThatThrownBy(this::download).hasMessageContaining("leads in a circle");
        server.misbehave("config.json", FakeHub.status(302, "Location", "file:///etc/passwd"));
        assertThatThrownBy(this::download).hasMessageContaining("leads to an address that is not safe");
    }

    @Test
    void unauthorizedSaysToSetAToken() {
        server.misbehave("/revision/main", FakeHub.status(401));
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.UNAUTHORIZED))
                .hasMessageStartingWith("model org/name@main: ")
                .hasMessageContaining("set HF_TOKEN to a token of yours, or check the spelling");
    }

    @Test
    void aTokenThatIsNotAcceptedIsNotRepeated() {
        server.misbehave("/revision/main", FakeHub.status(401));
        try (Hub hub = hub("hf_secret", false)) {
            assertThatThrownBy(() -> hub.list(MODEL, heard))
                    .hasMessageContaining("the token is not accepted")
                    .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("hf_secret"));
        }
        assertThat(HubToken.of("hf_secret").map(HubToken::toString)).contains("token of 9 characters");
    }

    @Test
    void gatedSaysWhereToAskForAccess() {
        server.misbehave("model.safetensors", FakeHub.status(403, "X-Error-Code", "GatedRepo"));
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.GATED))
                .hasMessageContaining("open " + server.address() + "/org/name in a browser, accept its terms");
    }

    @Test
    void aRepositoryThatIsNotThereNamesTheNearest() {
        server.misbehave("/revision/main", FakeHub.status(404));
        server.page("/api/models", "[{\"id\":\"other/thing\"},{\"id\":\"organ/name\"}]");
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.NOT_FOUND))
                .hasMessage("model org/name@main: not there (/api/models/org/name/revision/main); is the model"
                        + " organ/name, other/thing meant?");
    }

    @Test
    void aDataSetAskedForAsAModelIsFoundAsOne() {
        server.misbehave("/revision/main", FakeHub.status(401, "X-Error-Code", "RepoNotFound"));
        server.page("/api/datasets", "[{\"id\":\"org/name\"}]");
        assertThatThrownBy(this::download).hasMessageEndingWith("; is the data set org/name meant?");
    }

    @Test
    void aRevisionThatIsNotThereNamesTheOthers() {
        server.misbehave("/revision/mian", FakeHub.status(404));
        server.page(
                "/api/models/org/name/refs",
                "{\"branches\":[{\"name\":\"dev\"},{\"name\":\"main\"}],\"tags\":[{\"name\":\"v1.0\"}]}");
        try (Hub hub = hub("", false)) {
            assertThatThrownBy(() -> hub.list(RepoRef.parse(RepoKind.MODEL, "org/name@mian"), heard))
                    .hasMessageEndingWith("; its revisions are main, dev, v1.0");
        }
    }

    @Test
    void askedTooOftenItWaitsAsLongAsToldTo() {
        String inTwoMinutes = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(2));
        server.misbehave(
                "config.json",
                FakeHub.status(429, "Retry-After", "7"),
                FakeHub.status(429, "Retry-After", inTwoMinutes),
                FakeHub.status(503));
        download();
        assertThat(pauses).hasSize(3);
        assertThat(pauses.get(0)).isEqualTo(Duration.ofSeconds(7));
        assertThat(pauses.get(1)).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(121));
        assertThat(pauses.get(2)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void toldToWaitForHoursItSaysSoInstead() {
        server.misbehave("config.json", FakeHub.status(429, "Retry-After", "7200"));
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.RATE_LIMITED))
                .hasMessageContaining("wait 7200 s, or set HF_TOKEN");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aHubThatIsNotThereIsTriedAFewTimes() {
        server.close();
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.UNREACHABLE))
                .hasMessageContaining("no connection to 127.0.0.1");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
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
            Heard other = new Heard();
            Future<Path> second = threads.submit(() -> download(other, length -> {
                go.countDown();
                Pause.SLEEP.of(length);
            }));

            assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(first.get(20, TimeUnit.SECONDS));
            assertThat(other.waits).contains("another process fetches the same file; waiting for it");
        }
        assertThat(server.seen("model.safetensors")).hasSize(1);
    }

    @Test
    void aLockHeldForTooLongIsNamed() {
        Path lock = cache.resolve("lock");
        FetchLock.holding(
                lock,
                SHORT,
                pauses::add,
                heard,
                () -> assertThatThrownBy(() -> FetchLock.holding(lock, SHORT, pauses::add, heard, () -> {}))
                        .satisfies(because(Reason.LOCKED))
                        .hasMessage("another process has held " + lock + " for 10 s; end it, or wait for it"));
        assertThat(pauses).hasSize(50);
    }

    @Test
    void aListingThatLeadsOutOfTheCacheIsRefused() {
        server.smallFile("../../outside", "x");
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.CORRUPT))
                .hasMessageContaining("path must lead into the repository, was ../../outside");
    }

    @Test
    void aPageThatIsNoListingAsksForTheEndpoint() {
        server.misbehave("/revision/main", FakeHub.send(200, "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(this::download).hasMessageEndingWith("; is HF_ENDPOINT right?");
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
                pauses::add)) {
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

    private Path download() {
        return download(heard, pauses::add);
    }

    private Path download(DownloadListener listener, Pause pause) {
        try (Hub hub = new Hub(settings("", false), pause)) {
            return hub.download(hub.list(MODEL, listener), path -> true, listener);
        }
    }

    private Hub hub(String token, boolean offline) {
        return new Hub(settings(token, offline), pauses::add);
    }

    private HubSettings settings(String token, boolean offline) {
        Optional<HubToken> known = HubToken.of(token);
        return new HubSettings(server.address(), cache, known, offline, EnvironmentProxies.of(Map.of()), SHORT);
    }

    private static Consumer<Throwable> because(Reason reason) {
        return e -> assertThat(((HubException) e).reason()).isEqualTo(reason);
    }

    private static int offset(FakeHub.Seen request) {
        return Integer.parseInt(request.range().replaceAll("\\D", ""));
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("the test did not go on");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
