package dev.tina.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.hub.http.Pause;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoKind;
import dev.tina.hub.repository.RepoRef;
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
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A fake hub with a model of three files, and a cache that is empty. */
abstract class HubOnThisMachine {

    static final byte[] WEIGHTS = bytes(1_000_000);
    static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    static final RepoRef MODEL = RepoRef.parse(RepoKind.MODEL, "org/name");
    static final HubTimeouts SHORT = new HubTimeouts(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            4,
            Duration.ofMinutes(5));

    @TempDir
    Path cache;

    final FakeHub server = new FakeHub()
            .smallFile("config.json", "{}")
            .smallFile("tokenizer/vocab.txt", "a\nb\n")
            .largeFile("model.safetensors", WEIGHTS);
    final List<Duration> pauses = new ArrayList<>();
    final RecordingListener heard = new RecordingListener();

    @AfterEach
    void stop() {
        server.close();
    }

    Path download() {
        return download(heard, pauses::add);
    }

    Path download(DownloadListener listener, Pause pause) {
        try (Hub hub = new Hub(settings("", false), pause, () -> NOW)) {
            return hub.download(hub.list(MODEL, listener), path -> true, listener);
        }
    }

    Hub hub(String token, boolean offline) {
        return new Hub(settings(token, offline), pauses::add, () -> NOW);
    }

    HubSettings settings(String token, boolean offline) {
        Optional<HubToken> known = HubToken.of(token);
        return new HubSettings(server.address(), cache, known, offline, EnvironmentProxies.of(Map.of()), SHORT);
    }

    static Consumer<Throwable> because(Reason reason) {
        return e -> assertThat(((HubException) e).reason()).isEqualTo(reason);
    }

    static int offset(FakeHub.Seen request) {
        return Integer.parseInt(request.range().replaceAll("\\D", ""));
    }

    static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("the test did not go on");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
