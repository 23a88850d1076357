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
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Fetches a file whose size or hash a mirror's listing does not say. The file is whole when the answer ends as its
 * headers announce; what the listing says is checked. A download that breaks off begins anew.
 */
final class MirrorDownload {

    private static final String UNHASHED = "0".repeat(64);

    private final HubHttp http;
    private final HubApi api;
    private final HubRetry attempts;
    private final RepoListing listing;
    private final RepoFile file;

    MirrorDownload(HubHttp http, HubApi api, HubRetry attempts, RepoListing listing, RepoFile file) {
        this.http = http;
        this.api = api;
        this.attempts = attempts;
        this.listing = listing;
        this.file = file;
    }

    /**
     * Fetches the file into the cache under its hash.
     *
     * @param progress is told how many bytes of the file are there
     * @return the file with its size and hash
     */
    RepoFile into(HubCache cache, DownloadListener listener, LongConsumer progress) {
        Path part = cache.growing(listing.ref(), file);
        return attempts.until(file.path() + " of " + listing.ref(), listener, () -> {
            RepoFile whole = fetch(part, progress);
            move(part, cache.blob(listing.ref(), whole));
            return whole;
        });
    }

    private RepoFile fetch(Path part, LongConsumer progress) throws TransientFault {
        try (HubResponse answer = http.get(api.content(listing, file), 0)) {
            long size = copy(answer.body(), part, progress);
            if (file.size() != RepoFile.UNKNOWN && file.size() != size) {
                throw TransientFault.brokenOff(size + " of " + file.size() + " bytes arrived", false);
            }
            return checked(part, new RepoFile(file.path(), size, file.hash()));
        }
    }

    private static long copy(TimedBody body, Path part, LongConsumer progress) throws TransientFault {
        try {
            Files.createDirectories(part.resolveSibling(""));
        } catch (IOException e) {
            throw HubCache.unusable(part, e);
        }
        long size = 0;
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            List<ByteBuffer> chunk = body.next(false);
            while (chunk != null) {
                for (ByteBuffer buffer : chunk) {
                    while (buffer.hasRemaining()) {
                        size += channel.write(buffer);
                    }
                }
                progress.accept(size);
                chunk = body.next(false);
            }
            channel.force(true);
        } catch (IOException e) {
            throw HubCache.unusable(part, e);
        }
        return size;
    }

    /** The file with its hash; throws a TransientFault where another one was announced. */
    private static RepoFile checked(Path part, RepoFile whole) throws TransientFault {
        String hash = hash(part, whole);
        if (!whole.hash().isEmpty() && !whole.hash().equals(hash)) {
            throw TransientFault.corrupt("its hash is " + hash + ", announced was " + whole.hash());
        }
        return new RepoFile(whole.path(), whole.size(), hash);
    }

    private static String hash(Path part, RepoFile whole) {
        String form = whole.hash().isEmpty() ? UNHASHED : whole.hash();
        ContentDigest digest = ContentDigest.of(new RepoFile(whole.path(), whole.size(), form));
        try {
            digest.add(part);
        } catch (IOException e) {
            throw new HubException(Reason.STORAGE, "cannot read " + part + " again", e);
        }
        return digest.hex();
    }

    private static void move(Path part, Path blob) {
        try {
            Files.move(part, blob, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw HubCache.unusable(blob, e);
        }
    }
}
