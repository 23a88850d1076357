package dev.tina.hub;

import dev.tina.hub.http.HubHttp;
import dev.tina.hub.http.HubResponse;
import dev.tina.hub.http.HubRetry;
import dev.tina.hub.http.TimedBody;
import dev.tina.hub.http.TransientFault;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoFile;
import dev.tina.hub.settings.SourceNames;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/** Fetches one file of known size and hash, going on where an earlier attempt stopped. */
final class ResumableDownload {

    private final HubHttp http;
    private final HubRetry attempts;
    private final Content content;
    private final RepoFile file;
    private final SourceNames names;
    private long most;

    /**
     * What is fetched.
     *
     * @param name what messages call it
     * @param pinned whether its hash was known before its source was asked, so that asking again does not help
     */
    record Content(URI address, RepoFile file, String name, boolean pinned) {}

    ResumableDownload(HubHttp http, HubRetry attempts, Content content, SourceNames names) {
        this.http = http;
        this.attempts = attempts;
        this.content = content;
        this.file = content.file();
        this.names = names;
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
        try (PartFile part = PartFile.open(path, file, names)) {
            most = part.size();
            DiskFault.requireRoom(blob, file.path(), file.size() - part.size(), names);
            attempts.until(content.name(), listener, () -> attempt(part, blob, progress));
        } catch (HubException e) {
            if (e.reason() == Reason.CORRUPT) {
                delete(path);
            }
            throw e;
        }
    }

    private void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw DiskFault.unusable(path, e, names);
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
                requireAnnounced(fault);
            }
            throw fault;
        }
    }

    private void requireAnnounced(TransientFault fault) {
        if (content.pinned()) {
            throw new HubException(
                    Reason.CORRUPT,
                    content.name() + ": " + fault.getMessage() + "; it was removed. Something between here and "
                            + content.address().getHost()
                            + " changes files, or has others: try another network, or another address with "
                            + names.address(),
                    fault);
        }
    }

    private void fetch(PartFile part, LongConsumer progress) throws TransientFault {
        if (part.isWhole()) {
            return;
        }
        long from = part.size();
        try (HubResponse answer = http.get(content.address(), from)) {
            if (from > 0 && !continues(answer, from)) {
                part.clear();
            }
            copy(answer.body(), part, progress);
        }
    }

    /** An attempt has gained something when more has arrived than ever before. */
    private void copy(TimedBody body, PartFile part, LongConsumer progress) throws TransientFault {
        long before = most;
        List<ByteBuffer> chunk = body.next(false);
        while (chunk != null) {
            for (ByteBuffer buffer : chunk) {
                part.append(buffer);
            }
            most = Math.max(most, part.size());
            progress.accept(part.size());
            chunk = body.next(most > before);
        }
        if (!part.isWhole()) {
            throw TransientFault.brokenOff(
                    "only " + part.size() + " of " + file.size() + " bytes arrived", most > before);
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
