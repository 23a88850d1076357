package dev.tina.hub.upload;

import dev.tina.hub.http.HubReply;
import dev.tina.hub.http.HubSending;
import dev.tina.hub.http.TransientFault;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;

/** Brings large files to the hub's store by git's LFS protocol; what is there already is not sent again. */
final class LargeFiles {

    private static final String LFS = "application/vnd.git-lfs+json";
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final long SLOWEST_BYTES_A_SECOND = 50_000;

    private final HubSending hub;
    private final String repository;

    LargeFiles(HubSending hub, String repository) {
        this.hub = hub;
        this.repository = repository;
    }

    /** Sends them; each is there once this returns. */
    void send(List<UploadedFile> files, DownloadListener listener) throws TransientFault {
        if (files.isEmpty()) {
            return;
        }
        Map<String, UploadedFile> byHash = new HashMap<>();
        files.forEach(file -> byHash.put(file.sha256(), file));
        long total = byHash.values().stream().mapToLong(UploadedFile::size).sum();
        long done = 0;
        for (JsonNode object : batch(byHash).path("objects")) {
            UploadedFile file = byHash.get(object.path("oid").asString(""));
            if (file == null) {
                throw malformed("it names a file that it was not asked for");
            }
            long before = done;
            send(
                    file,
                    object,
                    sent -> listener.progressed(new DownloadListener.Progress(file.path(), before + sent, total)));
            done += file.size();
            listener.progressed(new DownloadListener.Progress(file.path(), done, total));
        }
        if (done < total) {
            throw malformed("it says nothing of some files");
        }
    }

    private JsonNode batch(Map<String, UploadedFile> files) throws TransientFault {
        return hub.post(
                        "/" + repository + ".git/info/lfs/objects/batch",
                        LFS,
                        Map.of(
                                "operation", "upload",
                                "transfers", List.of("basic", "multipart"),
                                "hash_algo", "sha256",
                                "ref", Map.of("name", "main"),
                                "objects",
                                        files.values().stream()
                                                .map(file -> Map.of("oid", file.sha256(), "size", file.size()))
                                                .toList()),
                        Set.of())
                .json();
    }

    private void send(UploadedFile file, JsonNode object, LongConsumer progress) throws TransientFault {
        if (object.has("error")) {
            throw new HubException(
                    Reason.REFUSED,
                    "the hub does not take " + file.path() + ": "
                            + object.at("/error/message").asString("it does not say why"));
        }
        JsonNode upload = object.path("actions").path("upload");
        if (!upload.isObject()) {
            return; // it is there
        }
        URI target = hub.named(upload.path("href").asString(""));
        JsonNode header = upload.path("header");
        if (header.has("chunk_size")) {
            inParts(file, target, header, progress);
        } else {
            hub.put(target, headers(header), bytes(file, 0, file.size(), progress), limit(file.size()));
        }
        JsonNode verify = object.path("actions").path("verify");
        if (verify.isObject()) {
            hub.post(hub.named(verify.path("href").asString("")), Map.of("oid", file.sha256(), "size", file.size()));
        }
    }

    private void inParts(UploadedFile file, URI completion, JsonNode header, LongConsumer progress)
            throws TransientFault {
        long partSize = header.path("chunk_size").asLong(0);
        if (partSize <= 0) {
            throw malformed("chunk_size must be above 0, was " + header.path("chunk_size"));
        }
        List<Map<String, ?>> parts = new ArrayList<>();
        int number = 0;
        for (long from = 0; from < file.size(); from += partSize) {
            number++;
            long size = Math.min(partSize, file.size() - from);
            String address = address(header, number);
            HubReply reply = hub.put(hub.named(address), Map.of(), bytes(file, from, size, progress), limit(size));
            String etag = reply.headers().firstValue("ETag").orElse("");
            parts.add(Map.of("partNumber", number, "etag", etag));
        }
        hub.post(completion, Map.of("oid", file.sha256(), "parts", parts));
    }

    /** The address of a part stands under its number, which may have zeros before it. */
    private static String address(JsonNode header, int number) {
        return header.properties().stream()
                .filter(field -> field.getKey().matches("\\d{1,9}") && Integer.parseInt(field.getKey()) == number)
                .map(field -> field.getValue().asString(""))
                .findFirst()
                .orElseThrow(() -> malformed("it names no address for part " + number));
    }

    private static BodyPublisher bytes(UploadedFile file, long from, long size, LongConsumer progress) {
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> FilePart.open(file.file(), from, size, progress)), size);
    }

    private static Map<String, String> headers(JsonNode header) {
        Map<String, String> headers = new HashMap<>();
        header.properties()
                .forEach(field -> headers.put(field.getKey(), field.getValue().asString("")));
        return headers;
    }

    private static Duration limit(long size) {
        return LEAST.plusSeconds(size / SLOWEST_BYTES_A_SECOND);
    }

    private static HubException malformed(String what) {
        return new HubException(Reason.CORRUPT, "the hub's answer about large files cannot be used: " + what);
    }
}
