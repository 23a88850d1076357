package dev.tina.hub.http;

import dev.tina.common.Nearest;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoFile;
import dev.tina.hub.repository.RepoKind;
import dev.tina.hub.repository.RepoListing;
import dev.tina.hub.repository.RepoRef;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Asks the hub's API for the files of repositories, and for the addresses of their contents. */
public final class HubApi {

    private static final int MOST_BYTES = 64 << 20;

    private final HubHttp http;
    private final HubRetry attempts;

    public HubApi(HubHttp http, HubRetry attempts) {
        this.http = http;
        this.attempts = attempts;
    }

    /** All files of a repository at a revision; names what comes nearest where it is not there. */
    public RepoListing list(RepoRef ref, DownloadListener listener) {
        String path = "/api/" + ref.kind().plural() + "/" + ref.id() + "/revision/" + encoded(ref.revision());
        try {
            byte[] json =
                    attempts.until(ref.kind().label() + " " + ref, listener, () -> read(http.at(path + "?blobs=true")));
            return ListingJson.read(ref, json);
        } catch (HubException e) {
            throw named(e, ref);
        }
    }

    /** The address of a file's content. */
    public URI content(RepoListing listing, RepoFile file) {
        String path =
                Arrays.stream(file.path().split("/", -1)).map(HubApi::encoded).collect(Collectors.joining("/"));
        RepoRef ref = listing.ref();
        return http.at("/" + ref.kind().pathPrefix() + ref.id() + "/resolve/" + listing.commit() + "/" + path);
    }

    /** The same fault with the repository's name and what to do about it. */
    public HubException named(HubException fault, RepoRef ref) {
        String what = ref.kind().label() + " " + ref;
        return switch (fault.reason()) {
            case NOT_FOUND ->
                new HubException(Reason.NOT_FOUND, what + ": " + fault.getMessage() + nearest(ref), fault);
            case GATED ->
                new HubException(
                        Reason.GATED,
                        what + ": " + fault.getMessage() + "; open "
                                + http.at("/" + ref.kind().pathPrefix() + ref.id())
                                + " in a browser, accept its terms, and set HF_TOKEN to a token of that account",
                        fault);
            case UNAUTHORIZED -> new HubException(Reason.UNAUTHORIZED, what + ": " + fault.getMessage(), fault);
            default -> fault;
        };
    }

    /** A hint, or nothing where the hub does not help. */
    private String nearest(RepoRef ref) {
        List<String> revisions = ask(
                () -> ListingJson.revisions(read(http.at("/api/" + ref.kind().plural() + "/" + ref.id() + "/refs"))));
        if (!revisions.isEmpty()) {
            return "; its revisions are " + some(Nearest.sorted(ref.revision(), revisions));
        }
        for (RepoKind kind : RepoKind.values()) {
            List<String> ids = ask(() -> ListingJson.ids(read(http.at("/api/" + kind.plural() + "?limit=20&search="
                    + encoded(ref.id().substring(ref.id().indexOf('/') + 1))))));
            if (!ids.isEmpty()) {
                return "; is the " + kind.label() + " " + some(Nearest.sorted(ref.id(), ids)) + " meant?";
            }
        }
        return "; check the spelling, and for a private one set HF_TOKEN";
    }

    private static String some(List<String> names) {
        return names.stream().limit(5).collect(Collectors.joining(", "));
    }

    /** What the hub answers to one question; nothing where it does not, for the fault to explain is another. */
    private static List<String> ask(HubRetry.Attempt<List<String>> question) {
        try {
            return question.make();
        } catch (TransientFault | HubException | JacksonException noAnswer) {
            return List.of();
        }
    }

    private byte[] read(URI address) throws TransientFault {
        try (HubResponse answer = http.get(address, 0)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            List<ByteBuffer> chunk = answer.body().next(false);
            while (chunk != null && bytes.size() < MOST_BYTES) {
                chunk.forEach(buffer -> bytes.writeBytes(bytesOf(buffer)));
                chunk = answer.body().next(false);
            }
            return bytes.toByteArray();
        }
    }

    private static byte[] bytesOf(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
