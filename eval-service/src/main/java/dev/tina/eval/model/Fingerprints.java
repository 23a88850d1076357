package dev.tina.eval.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checksums by which workers know models and adapters. */
final class Fingerprints {

    private static final String WEIGHTS = "model.safetensors";
    private static final String INDEX = "model.safetensors.index.json";

    /** Names that stay in the folder. */
    private static final Pattern SHARD = Pattern.compile("[^/\\\\\\x00]+\\.safetensors");

    private Fingerprints() {}

    /** SHA-256 over config.json and every safetensors file of a model, in the order of their names. */
    static String ofModel(Path folder) {
        return sha256(files(folder));
    }

    /** SHA-256 of an adapter's tensors. */
    static String ofAdapter(Path folder) {
        return sha256(List.of(folder.resolve("adapter_model.safetensors")));
    }

    private static List<Path> files(Path folder) {
        SortedSet<String> weights = new TreeSet<>();
        if (Files.exists(folder.resolve(WEIGHTS))) {
            weights.add(WEIGHTS);
        } else {
            weights.addAll(shards(folder.resolve(INDEX)));
        }
        List<Path> files = new ArrayList<>(List.of(folder.resolve("config.json")));
        weights.forEach(name -> files.add(folder.resolve(name)));
        return files;
    }

    private static List<String> shards(Path index) {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readAllBytes(index))
                    .path("weight_map")
                    .valueStream()
                    .map(shard -> inFolder(index, shard.asString("")))
                    .toList();
        } catch (IOException | JacksonException e) {
            throw new UnusableModelException(
                    "model must be a folder with " + WEIGHTS + " or " + INDEX + ", was " + index.getParent(), e);
        }
    }

    private static String inFolder(Path index, String name) {
        if (!SHARD.matcher(name).matches() || !Files.isRegularFile(index.resolveSibling(name))) {
            throw new UnusableModelException(
                    index + ": weight_map names the file '" + name + "', which is not in the folder");
        }
        return name;
    }

    private static String sha256(List<Path> files) {
        MessageDigest digest = digest();
        for (Path file : files) {
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UnusableModelException(file + " cannot be read", e);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
