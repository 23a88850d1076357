package dev.tina.doctor.files;

import dev.tina.common.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was recorded of a folder's files: by a file {@code SHA256SUMS} beside them, as {@code sha256sum} writes it, or by
 * the hub's cache, which names each file by its hash.
 *
 * @param source what recorded them, in words
 * @param hashes by file: 64 digits are SHA-256 of the content, 40 digits git's SHA-1
 */
record RecordedHashes(String source, Map<Path, String> hashes) {

    private static final String SUMS = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");
    private static final Pattern BLOB = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final int BLOCK = 1 << 16;

    RecordedHashes {
        hashes = new TreeMap<>(hashes);
    }

    static RecordedHashes of(Path folder) throws IOException {
        Path sums = folder.resolve(SUMS);
        return Files.isRegularFile(sums) ? ofSums(sums) : ofCache(folder);
    }

    private static RecordedHashes ofSums(Path sums) throws IOException {
        Map<Path, String> hashes = new TreeMap<>();
        for (String line : Files.readAllLines(sums)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                hashes.put(sums.resolveSibling(matcher.group(2)), matcher.group(1));
            } else if (!line.isBlank()) {
                throw new IllegalStateException(
                        sums + ": a line must be a SHA-256, two blanks and a file's name, was '" + line + "'");
            }
        }
        return new RecordedHashes(SUMS, hashes);
    }

    private static RecordedHashes ofCache(Path folder) throws IOException {
        Map<Path, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isSymbolicLink).toList()) {
                String name = String.valueOf(file.toRealPath().getFileName());
                if (BLOB.matcher(name).matches()) {
                    hashes.put(file, name);
                }
            }
        }
        return new RecordedHashes("the hub's cache", hashes);
    }

    /** The names of those that are missing or hold other bytes, in alphabetical order. */
    List<String> changed() throws IOException {
        List<String> changed = new ArrayList<>();
        for (Map.Entry<Path, String> entry : hashes.entrySet()) {
            Path file = entry.getKey();
            if (!Files.isRegularFile(file)) {
                changed.add(file.getFileName() + " (missing)");
            } else if (!hash(file, entry.getValue().length()).equals(entry.getValue())) {
                changed.add(String.valueOf(file.getFileName()));
            }
        }
        return changed;
    }

    private static String hash(Path file, int digits) throws IOException {
        return digits == 64 ? Sha256.of(file) : gitBlob(file);
    }

    /** SHA-1 over git's header of a blob and the content. */
    private static String gitBlob(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
