package dev.tina.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoFile;
import dev.tina.hub.settings.SourceNames;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are known beforehand, from a server that is no hub. */
class FileFetchTest extends HubOnThisMachine {

    private static final String PLACE = "packages/aa/model.safetensors";
    private static final SourceNames NAMES =
            new SourceNames("the index", "--index", "choose another folder with --to", "");

    private Path fetch() {
        server.page("/" + PLACE, WEIGHTS);
        try (FileFetch source = new FileFetch(settings("", false), NAMES, pauses::add, () -> NOW)) {
            return source.fetch(PLACE, file(), cache.resolve("wheels"), heard, done -> {});
        }
    }

    private RepoFile file() {
        return new RepoFile("model.safetensors", WEIGHTS.length, server.hashOf("model.safetensors"));
    }

    private Path part() {
        return cache.resolve("wheels").resolve(file().hash() + ".tina.incomplete");
    }

    @Test
    void aFileIsFetchedOnceAndFoundAgain() {
        assertThat(fetch()).hasBinaryContent(WEIGHTS);
        assertThat(fetch()).hasBinaryContent(WEIGHTS);
        assertThat(server.seen(PLACE)).hasSize(1);
    }

    @Test
    void whatAKilledProcessHasLeftIsKept() throws IOException {
        Files.createDirectories(part().getParent());
        Files.write(part(), Arrays.copyOf(WEIGHTS, 700_000));

        assertThat(fetch()).hasBinaryContent(WEIGHTS);
        assertThat(server.seen(PLACE)).extracting(FakeHub.Seen::range).containsExactly("bytes=700000-");
    }

    @Test
    void aFlippedBitIsNamedWithBothSumsAndTheFileRemoved() {
        byte[] flipped = WEIGHTS.clone();
        flipped[500_000] ^= 1;
        server.misbehave(PLACE, FakeHub.send(200, flipped));

        assertThatThrownBy(this::fetch)
                .satisfies(because(Reason.CORRUPT))
                .hasMessageMatching("model.safetensors: its hash is [0-9a-f]{64}, announced was " + file().hash()
                        + "; it was removed\\. .*another address with --index");
        assertThat(server.seen(PLACE)).hasSize(1);
        assertThat(cache.resolve("wheels")).isEmptyDirectory();
    }

    @Test
    void aServerThatAlwaysSendsLessIsGivenUp() {
        FakeHub.Mischief less = FakeHub.send(200, Arrays.copyOf(WEIGHTS, 10));
        server.misbehave(PLACE, less, less, less, less, less, less, less, less);

        assertThatThrownBy(this::fetch)
                .satisfies(because(Reason.UNREACHABLE))
                .hasMessageContaining("only 10 of 1000000 bytes arrived")
                .hasMessageContaining("with a mirror --index");
        assertThat(server.seen(PLACE)).hasSize(4);
    }

    @Test
    void aRefusalNamesTheSettingsOfThisSource() {
        server.misbehave(PLACE, FakeHub.status(403));
        assertThatThrownBy(this::fetch).hasMessage("127.0.0.1 asks for a login; choose another address with --index");
    }

    @Test
    void aFullDiskIsOneSentence() {
        Path file = cache.resolve("wheel");
        assertThat(List.of(
                        new IOException("No space left on device"),
                        new FileSystemException(file.toString(), null, "No space left on device")))
                .allSatisfy(fault -> assertThat(DiskFault.unusable(file, fault, NAMES))
                        .hasMessage(
                                "cannot write " + file + " (No space left on device); make room or give leave there,"
                                        + " or choose another folder with --to. What has arrived is kept"));
        assertThatThrownBy(() -> DiskFault.requireRoom(file, "torch.whl", 1L << 60, NAMES))
                .satisfies(because(Reason.STORAGE))
                .hasMessageContaining("torch.whl needs 1099511627776 MiB more; make room, or choose another folder"
                        + " with --to, on another disk");
    }
}
