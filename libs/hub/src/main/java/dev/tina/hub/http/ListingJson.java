package dev.tina.hub.http;

import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoFile;
import dev.tina.hub.repository.RepoListing;
import dev.tina.hub.repository.RepoRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the list of a commit's files, as the hub's API gives it and the cache keeps it. */
public final class ListingJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ListingJson() {}

    /** Reads {@code sha} and {@code siblings} with their sizes and hashes. */
    public static RepoListing read(RepoRef ref, byte[] json) {
        try {
            JsonNode answer = MAPPER.readTree(json);
            List<RepoFile> files = new ArrayList<>();
            for (JsonNode sibling : answer.path("siblings")) {
                files.add(file(sibling));
            }
            return new RepoListing(ref, answer.path("sha").asString(""), files);
        } catch (JacksonException e) {
            throw corrupt(ref, "", e);
        } catch (IllegalArgumentException e) { // of a file's own check
            throw corrupt(ref, ": " + e.getMessage(), e);
        }
    }

    private static HubException corrupt(RepoRef ref, String why, RuntimeException cause) {
        return new HubException(
                Reason.CORRUPT,
                "the list of files of " + ref + " cannot be read" + why + "; is HF_ENDPOINT right?",
                cause);
    }

    /** A large file's hash is the SHA-256 that LFS knows, another one's that of its git blob; mirrors leave them out. */
    private static RepoFile file(JsonNode sibling) {
        JsonNode large = sibling.path("lfs");
        String path = sibling.path("rfilename").asString("");
        return large.isObject()
                ? new RepoFile(path, size(large, size(sibling, RepoFile.UNKNOWN)), hash(large, "sha256", "oid"))
                : new RepoFile(path, size(sibling, RepoFile.UNKNOWN), hash(sibling, "blobId"));
    }

    private static long size(JsonNode of, long otherwise) {
        JsonNode size = of.path("size");
        return size.isIntegralNumber() && size.canConvertToLong() && size.asLong() >= 0 ? size.asLong() : otherwise;
    }

    private static String hash(JsonNode of, String... names) {
        return Arrays.stream(names)
                .map(name -> of.path(name).asString("").replaceFirst("^sha256:", ""))
                .filter(RepoFile::isHash)
                .findFirst()
                .orElse("");
    }

    public static String write(RepoListing listing) {
        ObjectNode json = MAPPER.createObjectNode().put("sha", listing.commit());
        ArrayNode siblings = json.putArray("siblings");
        for (RepoFile file : listing.files()) {
            ObjectNode sibling = siblings.addObject().put("rfilename", file.path());
            if (file.size() != RepoFile.UNKNOWN) {
                sibling.put("size", file.size());
            }
            if (!file.hash().isEmpty()) {
                sibling.put("blobId", file.hash());
            }
        }
        return json.toString();
    }

    /** The names in a list of repositories. */
    static List<String> ids(byte[] json) {
        return names(json, "", "id");
    }

    /** The names of a repository's branches and tags. */
    static List<String> revisions(byte[] json) {
        List<String> all = new ArrayList<>(names(json, "branches", "name"));
        all.addAll(names(json, "tags", "name"));
        return all;
    }

    private static List<String> names(byte[] json, String list, String name) {
        JsonNode all = MAPPER.readTree(json);
        List<String> names = new ArrayList<>();
        for (JsonNode one : list.isEmpty() ? all : all.path(list)) {
            names.add(one.path(name).asString(""));
        }
        return names;
    }
}
