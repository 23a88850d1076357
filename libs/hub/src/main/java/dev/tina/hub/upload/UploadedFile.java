package dev.tina.hub.upload;

import dev.tina.common.Sha256;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file to be sent, by its content.
 *
 * @param path within the repository, with slashes
 * @param sha256 of its content: its name among the hub's large files
 * @param gitSha1 of its content as a git blob: its name among the small ones
 */
record UploadedFile(String path, Path file, long size, String sha256, String gitSha1) {

    private static final int SAMPLE = 512;

    /** The files of a folder in the order of their paths, without hidden ones and links. */
    static List<UploadedFile> of(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<UploadedFile> files = new ArrayList<>();
            for (Path file : all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".") && !path.contains("/.")) {
                    files.add(of(new RepoFile(path, Files.size(file), "").path(), file));
                }
            }
            return files;
        } catch (IOException e) {
            throw new HubException(Reason.STORAGE, "the folder " + folder + " cannot be read", e);
        }
    }

    private static UploadedFile of(String path, Path file) throws IOException {
        long size = Files.size(file);
        return new UploadedFile(path, file, size, Sha256.of(file), gitSha1(file, size));
    }

    private static String gitSha1(Path file, long size) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[1 << 16];
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /** Its first bytes, by which the hub tells text from other content. */
    byte[] sample() {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(SAMPLE);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private HubException unreadable(IOException e) {
        return new HubException(Reason.STORAGE, "the file " + file + " cannot be read", e);
    }
}
