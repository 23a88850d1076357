package dev.tina.hub;

import dev.tina.common.Sha256;
import dev.tina.hub.repository.RepoFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the hash by which the hub names a file. */
sealed interface ContentDigest {

    /** SHA-256 for a file whose hash has 64 digits, git's SHA-1 for any other. */
    static ContentDigest of(RepoFile file) {
        return file.hash().length() == 64 ? new Content(new Sha256()) : GitBlob.of(file.size());
    }

    void add(ByteBuffer bytes);

    void add(Path content) throws IOException;

    /** In lower-case hexadecimal digits; begins anew afterwards. */
    String hex();

    /** SHA-256 over the content. */
    record Content(Sha256 digest) implements ContentDigest {

        @Override
        public void add(ByteBuffer bytes) {
            digest.add(bytes);
        }

        @Override
        public void add(Path content) throws IOException {
            digest.add(content);
        }

        @Override
        public String hex() {
            return digest.hex();
        }
    }

    /** SHA-1 over git's blob header and the content. */
    record GitBlob(MessageDigest digest) implements ContentDigest {

        private static final int BLOCK = 1 << 16;

        static GitBlob of(long size) {
            try {
                GitBlob blob = new GitBlob(MessageDigest.getInstance("SHA-1"));
                blob.digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
                return blob;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-1", e);
            }
        }

        @Override
        public void add(ByteBuffer bytes) {
            digest.update(bytes);
        }

        @Override
        public void add(Path content) throws IOException {
            byte[] block = new byte[BLOCK];
            try (InputStream stream = Files.newInputStream(content)) {
                for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
                    digest.update(block, 0, read);
                }
            }
        }

        @Override
        public String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
