package dev.tina.hub;

import dev.tina.hub.http.HubApi;
import dev.tina.hub.http.HubHttp;
import dev.tina.hub.http.HubResponse;
import dev.tina.hub.http.HubRetry;
import dev.tina.hub.http.TimedBody;
import dev.tina.hub.http.TransientFault;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoFile;
import dev.tina.hub.repository.RepoListing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/** Fetches one file into the cache, going on where an earlier attempt stopped. */
final class ResumableDownload {

    private static final long SPARE = 16L << 20;

    private final HubHttp http;
    private final HubApi api;
    private final HubRetry attempts;
    private final RepoListing listing;
    private final RepoFile file;

    ResumableDownload(HubHttp http, HubApi api, HubRetry attempts, RepoListing listing, RepoFile file) {
        this.http = http;
        this.api = api;
        this.attempts = attempts;
        this.listing = listing;
        this.file = file;
    }

    /**
     * Fetches the file, unless it is there.
     *
     * @param progress is told how many bytes of the file are there
     */
    void into(Path blob, DownloadListener listener, LongConsumer progress) {
        if (HubCache.hasSize(blob, file.size())) {
            return;
        }
        Path path = blob.resolveSibling(file.hash() + ".tina.incomplete");
        try (PartFile part = PartFile.open(path, file)) {
            requireRoom(blob, file.size() - part.size());
            attempts.until(file.path() + " of " + listing.ref(), listener, () -> attempt(part, blob, progress));
        }
    }

    /** Bytes that turned out wrong are forgotten, others kept for the next attempt. */
    private Path attempt(PartFile part, Path blob, LongConsumer progress) throws TransientFault {
        try {
            fetch(part, progress);
            part.finish(blob);
            return blob;
        } catch (TransientFault fault) {
            if (fault.reason() == Reason.CORRUPT) {
                part.clear();
            }
            throw fault;
        }
    }

    private void requireRoom(Path blob, long bytes) {
        try {
            long room = Files.getFileStore(blob.getParent()).getUsableSpace();
            if (room < bytes + SPARE) {
                throw new HubException(
                        Reason.STORAGE,
                        "the disk of " + blob.getParent() + " has " + (room >> 20) + " MiB left, " + file.path()
                                + " needs " + (bytes >> 20) + " MiB more; make room, or set HF_HUB_CACHE to a folder of"
                                + " another disk");
            }
        } catch (IOException e) {
            throw HubCache.unusable(blob, e);
        }
    }

    private void fetch(PartFile part, LongConsumer progress) throws TransientFault {
        if (part.isWhole()) {
            return;
        }
        long from = part.size();
        try (HubResponse answer = http.get(api.content(listing, file), from)) {
            if (from > 0 && !continues(answer, from)) {
                part.clear();
            }
            copy(answer.body(), part, progress);
        }
    }

    private void copy(TimedBody body, PartFile part, LongConsumer progress) throws TransientFault {
        long start = part.size();
        List<ByteBuffer> chunk = body.next(false);
        while (chunk != null) {
            for (ByteBuffer buffer : chunk) {
                part.append(buffer);
            }
            progress.accept(part.size());
            chunk = body.next(part.size() > start);
        }
        if (!part.isWhole()) {
            throw TransientFault.brokenOff(
                    "only " + part.size() + " of " + file.size() + " bytes arrived", part.size() > start);
        }
    }

    /** Whether the answer begins where it was asked to; one with the whole file, or with another part, does not. */
    private static boolean continues(HubResponse answer, long from) throws TransientFault {
        String range = answer.headers().firstValue("Content-Range").orElse("");
        if (answer.status() == 200) {
            return false;
        }
        if (range.startsWith("bytes " + from + "-")) {
            return true;
        }
        throw TransientFault.corrupt("another part than the one asked for arrived (" + range + ")");
    }
}
