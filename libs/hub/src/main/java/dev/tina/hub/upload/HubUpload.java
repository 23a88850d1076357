package dev.tina.hub.upload;

import dev.tina.hub.http.HubHttp;
import dev.tina.hub.http.HubReply;
import dev.tina.hub.http.HubRetry;
import dev.tina.hub.http.HubSending;
import dev.tina.hub.http.Pause;
import dev.tina.hub.http.TransientFault;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoKind;
import dev.tina.hub.repository.RepoRef;
import dev.tina.hub.settings.HubSettings;
import dev.tina.hub.settings.SourceNames;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a folder's files into a model's repository on the hub as one commit; files that are there already are left alone,
 * so that the same again makes no second commit. Every method throws {@link HubException} with what to do next.
 */
public final class HubUpload implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JSON_TYPE = "application/json";
    private static final int CONFLICT = 409;
    private static final int FILES_AT_ONCE = 256;

    private final HubSettings settings;
    private final String repository;
    private final HubRetry attempts;
    private final HubHttp http;
    private final HubSending hub;

    /**
     * Checks what can be checked before anything is sent.
     *
     * @param repository {@code organisation/name}
     * @param clock tells how far off the date is until which the hub asks to wait
     */
    public HubUpload(HubSettings settings, String repository, Pause pause, InstantSource clock) {
        if (!repository.contains("/") || repository.contains("@")) {
            throw new IllegalArgumentException("--repo must be ORGANISATION/NAME, was " + repository);
        }
        this.repository = RepoRef.parse(RepoKind.MODEL, repository).id();
        if (settings.offline()) {
            throw new HubException(Reason.OFFLINE, "HF_HUB_OFFLINE forbids to send anything; unset it to push");
        }
        this.settings = settings;
        this.attempts = new HubRetry(settings.patience(), pause, SourceNames.HUB);
        this.http = new HubHttp(settings, clock, SourceNames.HUB);
        this.hub = new HubSending(http);
    }

    /** Throws {@link HubException} where the environment has no token, without which nothing can be sent. */
    public void requireToken() {
        if (settings.token().isEmpty()) {
            throw new HubException(
                    Reason.UNAUTHORIZED,
                    "there is no token: make one that may write at " + settings.endpoint()
                            + "/settings/tokens, and set HF_TOKEN to it");
        }
    }

    /**
     * What a push came to.
     *
     * @param commit that it made; null where the repository held all of it
     * @param page where it can be looked at
     * @param files of the folder
     * @param changed of these, sent now
     */
    public record Pushed(@Nullable String commit, URI page, int files, int changed) {}

    /** A file that a push would send. */
    public record Planned(String path, long size, String sha256) {}

    /** The files of a folder that a push would see to; sends nothing. */
    public static List<Planned> plan(Path folder) {
        return UploadedFile.of(folder).stream()
                .map(file -> new Planned(file.path(), file.size(), file.sha256()))
                .toList();
    }

    /** Makes the repository unless it is there, and brings the folder's files into it. */
    public Pushed push(Path folder, boolean isPrivate, String message, DownloadListener listener) {
        requireToken();
        List<UploadedFile> files = UploadedFile.of(folder);
        attempts.until("the repository " + repository, listener, () -> create(isPrivate));
        return attempts.until("the upload to " + repository, listener, () -> commit(files, message, listener));
    }

    /** A conflict means that it is there. */
    private HubReply create(boolean isPrivate) throws TransientFault {
        int slash = repository.indexOf('/');
        return hub.post(
                "/api/repos/create",
                JSON_TYPE,
                Map.of(
                        "organization",
                        repository.substring(0, slash),
                        "name",
                        repository.substring(slash + 1),
                        "type",
                        "model",
                        "private",
                        isPrivate),
                Set.of(CONFLICT));
    }

    /** One attempt, from what is new to the commit; an attempt whose answer was lost is found done by the next one. */
    private Pushed commit(List<UploadedFile> files, String message, DownloadListener listener) throws TransientFault {
        List<UploadedFile> small = new ArrayList<>();
        List<UploadedFile> large = new ArrayList<>();
        for (int from = 0; from < files.size(); from += FILES_AT_ONCE) {
            sort(files.subList(from, Math.min(files.size(), from + FILES_AT_ONCE)), small, large);
        }
        int changed = small.size() + large.size();
        URI page = URI.create(settings.endpoint() + "/" + repository);
        if (changed == 0) {
            return new Pushed(null, page, files.size(), 0);
        }
        new LargeFiles(hub, repository).send(large, listener);
        HubReply reply = hub.post(api("commit"), "application/x-ndjson", lines(message, small, large));
        String commit = reply.json().path("commitOid").asString("");
        if (commit.isEmpty()) {
            throw new HubException(Reason.CORRUPT, "the hub's answer to the commit names none; is HF_ENDPOINT right?");
        }
        return new Pushed(commit, page, files.size(), changed);
    }

    /** Asks the hub how each file is to come, and leaves out those that it has. */
    private void sort(List<UploadedFile> files, List<UploadedFile> small, List<UploadedFile> large)
            throws TransientFault {
        Base64.Encoder base64 = Base64.getEncoder();
        JsonNode modes = hub.post(
                        api("preupload"),
                        JSON_TYPE,
                        Map.of(
                                "files",
                                files.stream()
                                        .map(file -> Map.of(
                                                "path", file.path(),
                                                "size", file.size(),
                                                "sample", base64.encodeToString(file.sample())))
                                        .toList()),
                        Set.of())
                .json();
        for (UploadedFile file : files) {
            JsonNode mode = mode(modes, file);
            boolean isLarge = mode.path("uploadMode").asString("").equals("lfs") && file.size() > 0;
            String known = mode.path("oid").asString("");
            boolean isThere = known.equals(isLarge ? file.sha256() : file.gitSha1());
            if (!isThere && !mode.path("shouldIgnore").asBoolean(false)) {
                (isLarge ? large : small).add(file);
            }
        }
    }

    private static JsonNode mode(JsonNode modes, UploadedFile file) {
        for (JsonNode mode : modes.path("files")) {
            if (mode.path("path").asString("").equals(file.path())) {
                return mode;
            }
        }
        throw new HubException(
                Reason.CORRUPT, "the hub does not say how " + file.path() + " is to come; is HF_ENDPOINT right?");
    }

    private String api(String what) {
        return "/api/models/" + repository + "/" + what + "/main";
    }

    private static byte[] lines(String message, List<UploadedFile> small, List<UploadedFile> large) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        line(lines, "header", Map.of("summary", message, "description", ""));
        for (UploadedFile file : small) {
            String content = Base64.getEncoder().encodeToString(file.content());
            line(lines, "file", Map.of("path", file.path(), "encoding", "base64", "content", content));
        }
        for (UploadedFile file : large) {
            line(
                    lines,
                    "lfsFile",
                    Map.of("path", file.path(), "algo", "sha256", "oid", file.sha256(), "size", file.size()));
        }
        return lines.toByteArray();
    }

    private static void line(ByteArrayOutputStream lines, String key, Map<String, ?> value) {
        lines.writeBytes(
                (JSON.writeValueAsString(Map.of("key", key, "value", value)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        http.close();
    }
}
