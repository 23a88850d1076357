package dev.tina.hub;

import dev.tina.hub.http.HubApi;
import dev.tina.hub.http.HubHttp;
import dev.tina.hub.http.HubRetry;
import dev.tina.hub.http.ListingJson;
import dev.tina.hub.http.Pause;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoFile;
import dev.tina.hub.repository.RepoListing;
import dev.tina.hub.repository.RepoRef;
import dev.tina.hub.settings.HubSettings;
import dev.tina.hub.settings.SourceNames;
import dev.tina.hub.upload.HubUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The Hugging Face hub and its cache on this machine. Every method throws {@link HubException} with what to do next.
 * Closing ends the connections.
 */
public final class Hub implements AutoCloseable {

    private final HubSettings settings;
    private final HubCache cache;
    private final Pause pause;
    private final HubRetry attempts;
    private final HubHttp http;
    private final HubApi api;

    public Hub(HubSettings settings) {
        this(settings, Pause.SLEEP, InstantSource.system());
    }

    Hub(HubSettings settings, Pause pause, InstantSource clock) {
        this.settings = settings;
        this.pause = pause;
        this.cache = new HubCache(settings.cache());
        this.attempts = new HubRetry(settings.patience(), pause, SourceNames.HUB);
        this.http = new HubHttp(settings, clock, SourceNames.HUB);
        this.api = new HubApi(http, attempts);
    }

    /**
     * A connection that puts folders into a model's repository; checks what can be checked before anything is sent.
     *
     * @param repository {@code organisation/name}
     */
    public static HubUpload upload(HubSettings settings, String repository) {
        return new HubUpload(settings, repository, Pause.SLEEP, InstantSource.system());
    }

    /**
     * A connection to a source of files that is no hub.
     *
     * @param settings of {@link HubSettings#ofSource}
     * @param names by which messages call what the user can change
     */
    public static FileFetch files(HubSettings settings, SourceNames names) {
        return new FileFetch(settings, names, Pause.SLEEP, InstantSource.system());
    }

    /** The files of a repository at the commit its revision is at now, asked of the hub. */
    public RepoListing list(RepoRef ref, DownloadListener listener) {
        if (settings.offline()) {
            return cached(ref).orElseThrow(() -> missing(ref, "it"));
        }
        RepoListing listing = api.list(ref, listener);
        cache.write(cache.listing(ref, listing.commit()), ListingJson.write(listing));
        return listing;
    }

    /** The files of a repository as far as the cache knows, at the commit its revision was at when last asked. */
    Optional<RepoListing> cached(RepoRef ref) {
        return cache.commit(ref).flatMap(commit -> known(ref, commit));
    }

    /** As the cache knows; asked of the hub where it knows nothing. */
    public RepoListing find(RepoRef ref, DownloadListener listener) {
        return cached(ref).orElseGet(() -> list(ref, listener));
    }

    /**
     * Fetches what of the wanted files is not there yet, each checked by its hash.
     *
     * @return the folder that holds them under their own names
     */
    public Path download(RepoListing listing, Predicate<String> wanted, DownloadListener listener) {
        RepoRef ref = listing.ref();
        List<RepoFile> files = listing.wanted(wanted);
        if (files.isEmpty()) {
            throw new HubException(
                    Reason.NOT_FOUND, ref.kind().label() + " " + ref + " has none of the wanted files; choose others");
        }
        DownloadTotals totals = new DownloadTotals(files, listener);
        for (RepoFile file : files) {
            if (!cache.holds(ref, listing.commit(), file)) {
                fetch(listing, file, totals, listener);
            }
            totals.finished(file, cache.size(ref, listing.commit(), file));
        }
        cache.setCommit(ref, listing.commit());
        return cache.snapshot(ref, listing.commit());
    }

    private void fetch(RepoListing listing, RepoFile file, DownloadTotals totals, DownloadListener listener) {
        RepoRef ref = listing.ref();
        if (settings.offline()) {
            throw missing(ref, file.path() + " of it");
        }
        Runnable work = file.hasSizeAndHash()
                ? () -> announced(listing, file, totals, listener)
                : () -> unannounced(listing, file, totals, listener);
        try {
            FetchLock.runLocked(cache.lock(ref, file), settings.patience(), pause, listener, SourceNames.HUB, work);
        } catch (HubException e) {
            throw api.named(e, ref);
        }
    }

    private void announced(RepoListing listing, RepoFile file, DownloadTotals totals, DownloadListener listener) {
        RepoRef ref = listing.ref();
        String name = file.path() + " of " + ref;
        var content = new ResumableDownload.Content(api.content(listing, file), file, name, false);
        new ResumableDownload(http, attempts, content, SourceNames.HUB)
                .into(cache.blob(ref, file), listener, done -> totals.at(file, done));
        cache.link(ref, listing.commit(), file);
    }

    private void unannounced(RepoListing listing, RepoFile file, DownloadTotals totals, DownloadListener listener) {
        RepoRef ref = listing.ref();
        if (!cache.holds(ref, listing.commit(), file)) {
            RepoFile whole = new MirrorDownload(http, api, attempts, listing, file)
                    .into(cache, listener, done -> totals.at(file, done));
            cache.link(ref, listing.commit(), whole);
        }
    }

    private Optional<RepoListing> known(RepoRef ref, String commit) {
        Path kept = cache.listing(ref, commit);
        Path snapshot = cache.snapshot(ref, commit);
        try {
            if (Files.isRegularFile(kept)) {
                return Optional.of(ListingJson.read(ref, Files.readAllBytes(kept)));
            }
            return Files.isDirectory(snapshot)
                    ? Optional.of(new RepoListing(ref, commit, files(snapshot)))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            throw new HubException(Reason.STORAGE, "the cache cannot be read at " + snapshot, e);
        }
    }

    /** What another tool has put into a snapshot; the blobs' names are the hashes. */
    private static List<RepoFile> files(Path snapshot) throws IOException {
        List<RepoFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(snapshot, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String blob = String.valueOf(file.toRealPath().getFileName());
                String path = snapshot.relativize(file).toString().replace('\\', '/');
                files.add(new RepoFile(path, Files.size(file), RepoFile.isHash(blob) ? blob : ""));
            }
        }
        return files;
    }

    private HubException missing(RepoRef ref, String what) {
        return new HubException(
                Reason.OFFLINE,
                ref.kind().label() + " " + ref + ": " + what + " is not in the cache (" + settings.cache()
                        + "), and HF_HUB_OFFLINE forbids fetching; unset it, or copy the cache of a machine that has it");
    }

    @Override
    public void close() {
        http.close();
    }
}
