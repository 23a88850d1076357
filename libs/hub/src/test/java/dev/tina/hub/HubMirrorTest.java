package dev.tina.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.hub.http.ListingJson;
import dev.tina.hub.repository.FilePatterns;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoKind;
import dev.tina.hub.repository.RepoListing;
import dev.tina.hub.repository.RepoRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mirrors that say less than the hub. */
class HubMirrorTest extends HubOnThisMachine {

    @ParameterizedTest
    @EnumSource(FakeHub.Listing.class)
    void aMirrorMayLeaveOutSizesAndHashes(FakeHub.Listing listing) throws IOException {
        server.listing(listing).misbehave("tokenizer/vocab.txt", FakeHub.chunked());

        Path folder = download();

        assertThat(folder.resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
        assertThat(folder.resolve("config.json")).hasContent("{}");
        assertThat(folder.resolve("tokenizer/vocab.txt")).hasContent("a\nb\n");
        assertThat(Files.readSymbolicLink(folder.resolve("model.safetensors")))
                .hasToString("../../blobs/" + server.hashOf("model.safetensors"));
        assertThat(filesIn(cache.resolve("models--org--name/blobs"))).hasSize(3);
        assertThat(heard.progress.getLast().done()).isEqualTo(WEIGHTS.length + 6L);
        assertThat(heard.progress.getLast().total()).isEqualTo(WEIGHTS.length + 6L);
    }

    @Test
    void whatIsThereIsNotFetchedAgainAndIsEnoughOffline() {
        server.listing(FakeHub.Listing.PATHS_ONLY);
        Path folder = download();
        int requests = server.seen.size();

        assertThat(download()).isEqualTo(folder);
        assertThat(server.seen).hasSize(requests + 1);
        server.close();
        try (Hub hub = hub("", true)) {
            assertThat(hub.download(hub.list(MODEL, heard), path -> true, heard))
                    .isEqualTo(folder);
        }
    }

    @Test
    void whatWasBrokenOffBeginsAnew() {
        server.listing(FakeHub.Listing.PATHS_ONLY)
                .misbehave("model.safetensors", FakeHub.breakOffAfter(300_000), FakeHub.status(503));

        assertThat(download().resolve("model.safetensors")).hasBinaryContent(WEIGHTS);
        assertThat(server.seen("model.safetensors"))
                .extracting(FakeHub.Seen::range)
                .containsExactly("", "", "");
    }

    @Test
    void whatTheListingDoesSayIsChecked() {
        FakeHub.Mischief shorter = FakeHub.send(200, bytes(10));
        server.listing(FakeHub.Listing.NO_HASHES).misbehave("model.safetensors", shorter, shorter, shorter, shorter);
        assertThatThrownBy(this::download).hasMessageContaining("10 of 1000000 bytes arrived");

        FakeHub.Mischief others = FakeHub.send(200, bytes(20));
        server.listing(FakeHub.Listing.NO_SIZES).misbehave("model.safetensors", others, others, others, others);
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.CORRUPT))
                .hasMessageContaining("its hash is ")
                .hasMessageContaining("announced was " + server.hashOf("model.safetensors"));
    }

    @Test
    void aRepositoryWithNothingToReadSaysWhatItHoldsAndWhatHelps() {
        RepoRef ref = RepoRef.parse(RepoKind.DATASET, "org/data");
        RepoListing images = listing(ref, "README.md", "images/0.png", "load.py", "train.arrow");
        assertThatThrownBy(() -> images.requireAny(FilePatterns.ROWS))
                .satisfies(because(Reason.NOT_FOUND))
                .hasMessage("data set org/data@main holds nothing that can be read: README.md, images/0.png, load.py,"
                        + " train.arrow; a program can be used thus: run it where it is meant to run, and save what it"
                        + " yields; an Arrow file can be used thus: save it as Parquet, for example with"
                        + " datasets.load_from_disk(…).to_parquet(…); the hub may have converted it: try"
                        + " org/data@refs/convert/parquet; what can be read is *.parquet, *.jsonl, *.ndjson, *.json,"
                        + " *.csv, *.tsv, *.jsonl.gz, *.ndjson.gz, *.json.gz, *.csv.gz, *.tsv.gz, *.jsonl.zst,"
                        + " *.ndjson.zst, *.json.zst, *.csv.zst, *.tsv.zst");
        assertThatThrownBy(() -> listing(ref).requireAny(FilePatterns.ROWS)).hasMessageContaining("it is empty");
        assertThatThrownBy(() -> listing(MODEL, "a.bin", "b.bin", "c.bin", "d.bin", "e.bin", "f.bin", "g.bin")
                        .requireAny(FilePatterns.WEIGHTS))
                .hasMessage("model org/name@main holds nothing that can be read: a.bin, b.bin, c.bin, d.bin, e.bin and"
                        + " 2 more; what can be read is *.safetensors");
        listing(ref, "README.md", "data/test.csv").requireAny(FilePatterns.ROWS);
        listing(MODEL, "model-00001-of-00002.safetensors").requireAny(FilePatterns.WEIGHTS);
    }

    private static RepoListing listing(RepoRef ref, String... paths) {
        StringBuilder json = new StringBuilder("{\"sha\":\"" + FakeHub.COMMIT + "\",\"siblings\":[");
        for (int i = 0; i < paths.length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"rfilename\":\"")
                    .append(paths[i])
                    .append("\"}");
        }
        return ListingJson.read(ref, json.append("]}").toString().getBytes(StandardCharsets.UTF_8));
    }
}
